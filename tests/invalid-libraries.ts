import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ContentFiles } from '../src/base/content-files.ts';
import { formatProblem } from '../src/base/problems.ts';
import { contentErrorMessage } from '../src/build/astro/content-error.ts';
import { PageError } from '../src/build/page-renderer.ts';
import { readContent } from '../src/build/read-content.ts';
import { explainFaults } from '../src/check/explain-faults.ts';
import { checkOverviews } from '../src/library/overviews/check-overviews.ts';
import { lackingInLedger } from '../src/library/papers/check-ledger.ts';
import { buildLibrary } from '../src/pipeline.ts';

const ROOT = path.join(import.meta.dirname, 'fixtures/invalid');

/** The folders with one thing wrong. */
export const INVALID_LIBRARIES = readdirSync(ROOT).filter((name) => name !== 'nothing-wrong');

/** Problems that only a build finds: what the bundler or the check of the site passes on for a library. */
const FOUND_BY_BUILD: Record<string, (content: ContentFiles, folder: string) => string | null> = {
  'broken-link': (content) => {
    const what = 'links to “/archives/”: there is no such page';
    return explainFaults([{ file: 'topics/archives/index.html', link: '/archives/', what }], content);
  },
  'page-not-built': (_, folder) => {
    const file = path.join(folder, 'topics/archives.mdx');
    return contentErrorMessage(
      Object.assign(new Error('Unexpected closing tag'), { loc: { file, line: 9 } }),
      folder,
    );
  },
  'page-fails': (_, folder) =>
    contentErrorMessage(new PageError('/topics/archives/', new Error('“sparrow” is not a paper')), folder),
};

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
