import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { KEEP_COMPILED } from '../../scripts/test/tools.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** How a script ended, and all it printed. */
interface Ended {
  status: number | null;
  output: string;
}

/**
 * Runs one of the repository's scripts, or of another checkout, in a process of its own: Vitest's own variables would get
 * into the pages.
 */
export function runScript(
  script: string,
  variables: Record<string, string>,
  parameters: readonly string[] = [],
  checkout = ROOT,
): Ended {
  const { PATH, HOME } = process.env;
  // Another checkout has another path each time, so what is kept of its scripts would never be used again.
  const kept = checkout === ROOT ? KEEP_COMPILED : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...parameters], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH, HOME, ...kept, SITE_URL: 'https://example.org', ...variables },
  });
  return { status, output: stdout + stderr };
}
