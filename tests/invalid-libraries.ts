import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contentErrorMessage } from '../scripts/lib/content-error.ts';
import { explainFaults } from '../scripts/lib/explain-faults.ts';
import type { ContentFiles } from '../src/content-files.ts';
import { lackingInLedger } from '../src/library/check-ledger.ts';
import { checkOverviews } from '../src/library/check-overviews.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { formatProblem } from '../src/problems.ts';
import { readContent } from '../src/read-content.ts';

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
    const unresolved = new Error('\u001b[31mCould not resolve "./gone.astro"\u001b[0m');
    const file = path.join(folder, 'topics/archives.mdx');
    return contentErrorMessage(Object.assign(unresolved, { loc: { file, line: 9 } }), folder);
  },
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
