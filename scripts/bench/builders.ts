import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { eleventySite, hugoSite, type MinimalSite } from './minimal-sites.ts';

/** Another generator: its site, and the command that builds the site's folder into `output` below it. */
export interface Builder {
  site: MinimalSite;
  output: string;
  args(folder: string): string[];
  /** Name of the command, and of the npm package that provides it, if any. */
  command: string;
  npmPackage?: string;
}

export const BUILDERS: Record<string, Builder> = {
  hugo: {
    site: hugoSite,
    output: 'public',
    args: (folder) => ['--source', folder, '--quiet'],
    command: 'hugo',
  },
  eleventy: {
    site: eleventySite,
    output: '_site',
    args: (folder) => [
      `--config=${path.join(folder, 'eleventy.config.js')}`,
      `--input=${folder}`,
      `--output=${path.join(folder, '_site')}`,
      '--quiet',
    ],
    command: 'eleventy',
    npmPackage: '@11ty/eleventy',
  },
};

/**
 * How to start a builder on this machine, from the path or an installed npm package; null if it is not installed.
 */
export function findCommand({ command, npmPackage }: Builder): string[] | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find((file) => existsSync(file));
  if (onPath !== undefined) return [onPath];
  if (npmPackage === undefined) return null;
  const npx = ['npx', '--no-install', npmPackage];
  const [program = '', ...args] = npx;
  return spawnSync(program, [...args, '--version'], { stdio: 'ignore' }).status === 0 ? npx : null;
}
