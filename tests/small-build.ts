import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript } from './scripts/run-script.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SMALL = path.join(ROOT, 'tests/fixtures/invalid/nothing-wrong');
/** The theme of the small library is made once for all tests that build it. */
export const SMALL_CACHE = path.join(ROOT, '.cache/test/small-cache');

/** A site that was built of the small library and further sources. */
export interface SmallBuild {
  status: number | null;
  output: string;
  /** Folder of the site. */
  site: string;
  /** A file of the site as text. */
  read(file: string): string;
  has(file: string): boolean;
  remove(): void;
}

/** Builds the small library with further files of `content/`, in a process of its own. */
export function buildSmall(
  files: Readonly<Record<string, string>>,
  variables: Record<string, string> = {},
): SmallBuild {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-small-'));
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  cpSync(SMALL, content, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const ended = runScript('build', {
    LECTERN_CONTENT: content,
    LECTERN_CACHE: SMALL_CACHE,
    LECTERN_OUT: out,
    ...variables,
  });
  return {
    ...ended,
    site: out,
    read: (file) => readFileSync(path.join(out, file), 'utf8'),
    has: (file) => existsSync(path.join(out, file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
