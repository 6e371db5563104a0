import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentFiles } from '../src/base/content-files.ts';
import { formatProblem } from '../src/base/problems.ts';
import { contentErrorMessage } from '../src/build/astro/content-error.ts';
import { readContent } from '../src/build/read-content.ts';
import { explainFaults } from '../src/check/explain-faults.ts';
import { checkOverviews } from '../src/library/overviews/check-overviews.ts';
import { lackingInLedger } from '../src/library/papers/check-ledger.ts';
import { buildLibrary } from '../src/pipeline.ts';

const ROOT = path.join(import.meta.dirname, 'fixtures/invalid');

/** The folders with one thing wrong. */
export const INVALID_LIBRARIES = readdirSync(ROOT).filter((name) => name !== 'nothing-wrong');

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';

/** Problems that only a build finds: what the bundler or the check of the site passes on for a library. */
const FOUND_BY_BUILD: Record<string, (content: ContentFiles, folder: string) => string | null> = {
  'broken-link': (content) => {
    const what = 'links to “/archives/”: there is no such page';
    return explainFaults([{ file: 'topics/archives/index.html', link: '/archives/', what }], content);
  },
  'style-from-code': (content) => {
    const what = 'has “style”, which has no effect';
    return explainFaults([{ file: 'topics/archives/index.html', blocked: 'style', what }], content);
  },
  'page-not-built': (_, folder) => {
    const message = "\u001b[31m[PARSE_ERROR] \u001b[0mDuplicated export 'frontmatter'\n  with more of it";
    const id = path.join(folder, 'topics/archives.mdx');
    return contentErrorMessage(Object.assign(new Error(message), { kind: 'PARSE_ERROR', id }), folder);
  },
  'import-of-nothing': (_, folder) => {
    const file = path.join(folder, 'topics/archives.mdx');
    const message = `\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './gone.astro' in ${file}`;
    return contentErrorMessage(new Error(message), folder);
  },
  'page-fails': (_, folder) => {
    const file = path.join(folder, 'topics/archives.mdx');
    return contentErrorMessage(thrownAt(file, 9, 'holdings is not defined'), folder);
  },
};

/** An error thrown by the code that stands in a line of a file, in a bundle with a source map. */
function thrownAt(file: string, line: number, message: string): Error {
  const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'lectern-bundle-')), 'page.mjs');
  const mappings = `AA${BASE64[(line - 1) << 1]}A`;
  writeFileSync(`${bundle}.map`, JSON.stringify({ version: 3, sources: [file], names: [], mappings }));
  const stack = `Error: ${message}\n    at MDXContent (${pathToFileURL(bundle)}:1:1)`;
  return Object.assign(new Error(message), { stack });
}

/** Every message about one of the folders, as a person reads it. */
export async function messagesOf(name: string): Promise<string[]> {
  const folder = path.join(ROOT, name);
  const content = await readContent(folder);
  const { library, problems, added } = buildLibrary(content);
  const overviews = content.topics.filter(({ path: file }) => file === 'topics/archives.mdx');
  const found = [
    ...problems,
    ...lackingInLedger(added),
    ...(name.startsWith('overview-') ? checkOverviews(overviews, library) : []),
  ];
  return [...found.map(formatProblem), FOUND_BY_BUILD[name]?.(content, folder) ?? []].flat();
}
