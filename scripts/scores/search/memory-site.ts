import { gzipSync } from 'node:zlib';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { readContent } from '../../../src/build/read-content.ts';
import type { IndexSource } from '../../../src/client/search/index/library-index.ts';
import type { PhraseIndex } from '../../../src/client/search/index/pagefind.ts';
import { buildLibrary } from '../../../src/pipeline.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { indexFiles, searchRecords } from '../../../src/search/index/index-files.ts';
import type { SearchRecord } from '../../../src/search/index/record.ts';
import { toSearchable } from '../../../src/search/index/to-searchable.ts';
import { termOf, wordsOf } from '../../../src/search/query/words.ts';

/** The index of the library in `content/`, as a build writes it, without a site. */
export interface MemorySite {
  papers: readonly Paper[];
  /** An index from which nothing has been fetched yet; `fetched` gets the size of each file as it is read. */
  open(fetched: Map<string, number>): IndexSource;
}

export async function memorySite(): Promise<MemorySite> {
  const content = await readContent(buildEnvironment().content);
  const built = buildLibrary(content);
  const searchable = { ...toSearchable(built, content.topics), profile: { isCompact: false } };
  const records = searchRecords(searchable);
  const files = new Map(indexFiles(searchable, records).map(([name, data]) => [name, JSON.stringify(data)]));
  const sizes = new Map<string, number>();
  const sizeOf = (name: string, text: string) => {
    const size = sizes.get(name) ?? gzipSync(text, { level: 9 }).length;
    sizes.set(name, size);
    return size;
  };
  const open = (fetched: Map<string, number>): IndexSource => ({
    read: async (name) => {
      const text = files.get(name);
      if (text === undefined) throw new Error(`there is no ${name}`);
      fetched.set(name, sizeOf(name, text));
      return JSON.parse(text);
    },
    phrases: async () => memoryPhrases(records),
    abstractOf: async () => undefined,
  });
  return { papers: built.library.papers, open };
}

/** Phrases and fields, searched in every record. */
function memoryPhrases(records: readonly SearchRecord[]): PhraseIndex {
  const pagesWith = (textOf: (record: SearchRecord) => string, holds: (text: string) => boolean) =>
    new Set(
      [...records.keys()].filter((page) => holds(` ${normal(textOf(records[page] as SearchRecord))} `)),
    );
  return {
    withPhrase: async (phrase) =>
      pagesWith(
        ({ content, meta }) => `${meta['title']}\n${content}`,
        (text) => text.includes(` ${normal(phrase)} `),
      ),
    withTitle: async (value) =>
      pagesWith(
        ({ meta }) => meta['title'] ?? '',
        (text) => wordsOf(value).every((word) => text.includes(` ${normal(word)} `)),
      ),
  };
}

function normal(text: string): string {
  return wordsOf(text).map(termOf).join(' ');
}
