import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messagesOf } from '../invalid-libraries.ts';
import { runScript } from './run-script.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const LIBRARIES = path.join(ROOT, 'tests/fixtures/invalid');
/** Its builds fail at the very end, so that all of them here can begin with the theme of the first. */
const BROKEN = 'broken-link';
/** Files and folders that appear while a build goes on, in this order; the build is killed as soon as one is there. */
const MOMENTS = ['cache/theme', 'site.next/favicon.svg', 'site.next/pagefind'] as const;
const OLD = 'the site as it was';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-unfinished-'));
  mkdirSync(path.join(folder, 'site'));
  writeFileSync(path.join(folder, 'site/index.html'), OLD);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function variablesOf(library: string): Record<string, string> {
  return {
    LECTERN_CONTENT: path.join(LIBRARIES, library),
    LECTERN_CACHE: path.join(folder, 'cache'),
    LECTERN_OUT: path.join(folder, 'site'),
    SITE_URL: 'https://example.org',
  };
}

/** Starts a build, kills it with all it started once a file is there, and says whether it had ended by itself. */
async function buildUntil(file: string): Promise<boolean> {
  const { PATH, HOME } = process.env;
  const build = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: 'ignore',
    env: { PATH, HOME, ...variablesOf(BROKEN) },
  });
  const ended = new Promise<void>((resolve) => build.once('exit', () => resolve()));
  const watch = setInterval(() => {
    if (!existsSync(path.join(folder, file))) return;
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
    expect(await buildUntil(moment)).toBe(false);
    expect(readFileSync(path.join(folder, 'site/index.html'), 'utf8')).toBe(OLD);
  },
  120_000,
);

it.each([BROKEN, 'code-in-content'])(
  '%s: a curator reads its message, and the last site stands',
  async (name) => {
    const { status, output } = runScript('build', variablesOf(name));
    expect(status).toBe(1);
    expect(readFileSync(path.join(folder, 'site/index.html'), 'utf8')).toBe(OLD);
    expect(['site.next', 'site.old'].filter((left) => existsSync(path.join(folder, left)))).toEqual([]);
    // A build names a folder elsewhere by its path.
    for (const message of await messagesOf(name))
      expect(output).toContain(message.replace(/^error: content/, ''));
    expect(output).not.toMatch(/^ {4}at /m);
  },
  120_000,
);
