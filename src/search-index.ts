import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type IndexFile, indexFiles, ownRecords, searchRecords } from './search/index-files.ts';
import { indexFolder, indexLanguage } from './search/indexes.ts';
import type { SearchRecord } from './search/record.ts';
import { readSearchable } from './searchable-file.ts';
import { type Shard, WHOLE } from './shard.ts';

type Pagefind = typeof import('pagefind');
type PagefindIndex = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/**
 * Files of Pagefind's that this site does not load. Its fragments hold the text of pages once more, which the library's
 * own records give.
 */
const UNUSED = [
  'fragment',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** They are packed once and fetched for years. */
const PACKED = { level: 9 };

/** Records that wait for Pagefind's answer at a time. */
const BATCH = 64;

/**
 * The search index of a part of the site, made in two steps: filling it costs time, writing it costs memory. It is fed
 * from the library's data, so that it fills while pages are rendered.
 */
export class SearchIndex {
  readonly #shard: Shard;
  readonly #files: IndexFile[];
  /** Number of Pagefind's records. */
  readonly #count: number;
  /** Null where the part has no records. */
  readonly #index: PagefindIndex | null;

  private constructor(shard: Shard, files: IndexFile[], count: number, index: PagefindIndex | null) {
    this.#shard = shard;
    this.#files = files;
    this.#count = count;
    this.#index = index;
  }

  /** Fills an index with what the loader left in `cache`. Throws on any error of Pagefind. */
  static async fill(cache: string, shard: Shard = WHOLE): Promise<SearchIndex> {
    const searchable = await readSearchable(cache);
    const records = searchRecords(searchable);
    const own = ownRecords(records, shard);
    const index = await fillPagefind(own, indexLanguage(shard.index));
    return new SearchIndex(shard, indexFiles(searchable, records, shard), own.length, index);
  }

  /** Writes Pagefind's files and the library's own into `folder`. Throws on any error of Pagefind. */
  async write(folder: string): Promise<void> {
    const { index: part } = this.#shard;
    if (this.#index) {
      const outputPath = path.join(folder, indexFolder(part));
      failOn((await this.#index.writeFiles({ outputPath })).errors);
      failOn(await countPages(outputPath, this.#count));
      const unused = part === 1 ? UNUSED : [...UNUSED, 'pagefind.js', `wasm.${indexLanguage(part)}.pagefind`];
      await Promise.all(
        unused.map((name) => rm(path.join(outputPath, name), { force: true, recursive: true })),
      );
    }
    // Pagefind writes nothing for a library without papers.
    await mkdir(folder, { recursive: true });
    for (const [name, data] of this.#files) {
      const text = JSON.stringify(data);
      // Tens of thousands of small files: asynchronous writing costs several times as much for each.
      writeFileSync(path.join(folder, name), name.endsWith('.gz') ? gzipSync(text, PACKED) : text);
    }
  }

  /** Ends Pagefind, whose process would outlive a build that fails. */
  async close(): Promise<void> {
    const { close } = await import('pagefind');
    await close();
  }
}

/** Says where a written index holds more or fewer pages than it was given. */
async function countPages(folder: string, wanted: number): Promise<string[]> {
  const { languages } = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  return found === wanted ? [] : [`it holds ${found} pages instead of ${wanted}`];
}

async function fillPagefind(
  records: readonly SearchRecord[],
  language: string,
): Promise<PagefindIndex | null> {
  if (records.length === 0) return null;
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    failOn(errors);
    if (!index) throw new Error('Pagefind made no index');
    await addRecords(index, records, language);
    return index;
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  for (let from = 0; from < records.length; from += BATCH) {
    const answers = await Promise.all(
      records.slice(from, from + BATCH).map((record) => index.addCustomRecord({ ...record, language })),
    );
    for (const { errors } of answers) failOn(errors);
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}
