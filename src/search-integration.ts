import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getProgress } from './progress.ts';
import { buildLexicon } from './search/build-lexicon.ts';
import { packLexicon } from './search/lexicon.ts';
import { paperRecord, type SearchRecord, topicRecord } from './search/record.ts';
import type { Searchable } from './search/searchable.ts';
import { readSearchable } from './searchable-file.ts';

type Pagefind = typeof import('pagefind');
type PagefindIndex = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** Records that wait for Pagefind's answer at a time. */
const BATCH = 64;

/**
 * Builds the search index from the library's data once the pages stand: Pagefind's files and the lexicon, both in
 * `pagefind/` of the site. `cache` is where the loader left what is indexed. Fails the build on any error of Pagefind.
 */
export function searchIndex(cache: string): AstroIntegration {
  return {
    name: 'lectern-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), 'pagefind');
        const searchable = await readSearchable(cache);
        await writeIndex(searchable, folder);
        const { papers, topics, synonyms } = searchable;
        const lexicon = packLexicon(buildLexicon(papers, topics, synonyms));
        await writeFile(path.join(folder, 'lexicon.json'), JSON.stringify(lexicon));
      },
    },
  };
}

async function writeIndex({ papers, topics }: Searchable, folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
    failOn(errors);
    if (!index) throw new Error('Pagefind made no index');
    await addRecords(index, [...papers.map(paperRecord), ...topics.map(topicRecord)]);
    failOn((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await pagefind.close();
  }
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const progress = getProgress();
  for (let from = 0; from < records.length; from += BATCH) {
    const answers = await Promise.all(
      records.slice(from, from + BATCH).map((record) => index.addCustomRecord({ ...record })),
    );
    for (const { errors } of answers) failOn(errors);
    progress.tick(Math.min(from + BATCH, records.length), records.length);
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the library: ${errors.join('; ')}`);
}
