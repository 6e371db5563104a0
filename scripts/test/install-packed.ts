import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';

interface Lock {
  packages: Record<string, { dev?: boolean }>;
}

/**
 * Packs the engine as npm publishes it and unpacks that into an empty folder, next to the packages that npm would
 * install with it: the non-development packages of the lock file, linked to this checkout's, so that nothing is
 * downloaded. Returns the path of the package's command.
 */
export async function installPacked(folder: string): Promise<string> {
  const modules = path.join(folder, 'node_modules');
  const engine = path.join(modules, 'lectern');
  await mkdir(engine, { recursive: true });
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['-xzf', path.join(folder, packed), '--strip-components=1', '-C', engine]);
  for (const name of runtimePackages()) {
    const link = path.join(modules, name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.resolve('node_modules', name), link, 'junction');
  }
  const { bin } = JSON.parse(readFileSync(path.join(engine, 'package.json'), 'utf8'));
  return path.join(engine, bin.lectern);
}

/** The packages that `npm install --omit=dev` puts at the top of `node_modules`, except those for other platforms. */
function runtimePackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  return Object.keys(packages)
    .filter((place) => place !== '' && !packages[place]?.dev && existsSync(place))
    .map((place) => place.slice('node_modules/'.length))
    .filter((name) => !name.includes('/node_modules/'));
}

function run(command: string, args: readonly string[]): void {
  const options = { stdio: 'ignore', shell: process.platform === 'win32' } as const;
  const { status, error } = spawnSync(command, args, options);
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed`);
}
