import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { messagesOf } from '../invalid-libraries.ts';
import { runScript } from './run-script.ts';

const LIBRARIES = path.join(import.meta.dirname, '../fixtures/invalid');
const OLD = 'the site as it was';
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-failed-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a library, and gives what a curator reads of it; the site that stood before must still stand. */
function failToBuild(content: string): string {
  const place = mkdtempSync(path.join(folder, 'build-'));
  const site = path.join(place, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), OLD);
  const { status, output } = runScript('build', {
    LECTERN_CONTENT: content,
    LECTERN_CACHE: path.join(place, 'cache'),
    LECTERN_OUT: site,
  });
  expect(status).toBe(1);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe(OLD);
  expect([`${site}.next`, `${site}.old`].filter(existsSync)).toEqual([]);
  return output;
}

it.each(['code-in-content', 'broken-link'])(
  '%s: a curator reads its message, and the last site stands',
  async (name) => {
    const read = failToBuild(path.join(LIBRARIES, name));
    // A build names a folder elsewhere by its path.
    for (const message of await messagesOf(name))
      expect(read).toContain(message.replace(/^error: content/, ''));
    expect(read).not.toMatch(/^ {4}at /m);
  },
  120_000,
);
