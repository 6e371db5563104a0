import type { PhraseRecord } from '../search/index/index-files.ts';
import { indexFolder, indexLanguage } from '../search/index/indexes.ts';

type Pagefind = typeof import('pagefind');
type Index = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** A file of an index, by path within the folder of the search index. */
export type PagefindFile = [name: string, content: Buffer];

/**
 * Pagefind files that this site does not load. Its fragments repeat the text of pages, which the library's own
 * records provide.
 */
const UNUSED =
  /^(?:fragment\/.*|pagefind-(?:component-ui|highlight|modular-ui|ui|worker)\.(?:css|js)|wasm\.unknown\.pagefind)$/;
/** Files of the first index that further ones share. */
const SHARED = /^(?:pagefind\.js|wasm\..*\.pagefind)$/;

/**
 * Precedes each text. Pagefind's files state the weight of a word, 24, wherever it occurs, unless it is 25: this makes it
 * 25, which leaves less to pack and to load.
 */
const WEIGHT_25 = '___PAGEFIND_WEIGHT___1.05';

/** Records sent to Pagefind without waiting for its answer. */
const BATCH = 64;

/**
 * Records → the files of the Pagefind index with a number. `records` is not empty. Resolves once Pagefind has all of them,
 * and then indexes them in its own process; `files` throws on any error from Pagefind.
 */
export async function beginPagefindIndex(
  number: number,
  records: readonly PhraseRecord[],
): Promise<{ files: Promise<PagefindFile[]> }> {
  const { createIndex } = await import('pagefind');
  const language = indexLanguage(number);
  // Fragments are not published, so they need not be many files.
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
  failOn(errors);
  if (!index) throw new Error('Pagefind made no index');
  await addRecords(index, records, language);
  const files = filesOf(index, number, records.length);
  // Whoever waits for them is told of a failure.
  files.catch(() => {});
  return { files };
}

async function filesOf(index: Index, number: number, pages: number): Promise<PagefindFile[]> {
  const written = await index.getFiles();
  failOn(written.errors);
  await index.deleteIndex();
  const files = written.files.map(({ path, content }): PagefindFile => [path, Buffer.from(content)]);
  failOn(countPages(files, pages));
  return files
    .filter(([name]) => !UNUSED.test(name) && (number === 1 || !SHARED.test(name)))
    .map(([name, content]) => [indexFolder(number) + name, content]);
}

/** Ends Pagefind, whose process would outlive a failed build. */
export async function closePagefind(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

async function addRecords(index: Index, records: readonly PhraseRecord[], language: string): Promise<void> {
  for (let from = 0; from < records.length; from += BATCH) {
    const answers = await Promise.all(
      records
        .slice(from, from + BATCH)
        .map(({ content, ...record }) =>
          index.addCustomRecord({ ...record, content: `${WEIGHT_25} ${content}`, language }),
        ),
    );
    for (const { errors } of answers) failOn(errors);
  }
}

/** An error for each index that has more or fewer pages than it was given. */
function countPages(files: readonly PagefindFile[], wanted: number): string[] {
  const entry = files.find(([name]) => name === 'pagefind-entry.json')?.[1].toString() ?? '{}';
  const { languages = {} } = JSON.parse(entry) as { languages?: Record<string, { page_count: number }> };
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  return found === wanted ? [] : [`it holds ${found} pages instead of ${wanted}`];
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}
