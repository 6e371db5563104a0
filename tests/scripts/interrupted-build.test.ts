import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const SMALL = path.join(ROOT, 'tests/fixtures/invalid/nothing-wrong');
/** Files and folders that appear while a build goes on, in this order; the build is killed as soon as one is there. */
const MOMENTS = ['cache/theme', 'site.next/favicon.svg', 'site.next/pagefind'] as const;
const OLD = 'the site as it was';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-interrupted-'));
  mkdirSync(path.join(folder, 'site'));
  writeFileSync(path.join(folder, 'site/index.html'), OLD);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a build, kills it with all it started once a file is there, and says whether it had ended by itself. */
async function buildUntil(place: string, file: string): Promise<boolean> {
  const build = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LECTERN_CONTENT: SMALL,
      LECTERN_CACHE: path.join(place, 'cache'),
      LECTERN_OUT: path.join(place, 'site'),
    },
  });
  const ended = new Promise<void>((resolve) => build.once('exit', () => resolve()));
  const watch = setInterval(() => {
    if (!existsSync(path.join(place, file))) return;
    clearInterval(watch);
    if (build.pid && build.exitCode === null) process.kill(-build.pid, 'SIGKILL');
  }, 5);
  await ended;
  clearInterval(watch);
  return build.exitCode !== null;
}

it.each(MOMENTS)(
  'a build killed when it has written %s leaves the old site whole',
  async (moment) => {
    rmSync(path.join(folder, 'site.next'), { recursive: true, force: true });
    expect(await buildUntil(folder, moment)).toBe(false);
    expect(readFileSync(path.join(folder, 'site/index.html'), 'utf8')).toBe(OLD);
  },
  120_000,
);
