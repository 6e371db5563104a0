import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readRows, writeRows } from './cached-rows.ts';
import type { Library } from './schemas/library.ts';
import type { ListedPaper } from './schemas/paper-entry.ts';
import type { PaperText } from './schemas/paper-text.ts';
import type { Site } from './site.ts';

/** Leaves the papers of the content collection in the cache, for what is written outside of Astro. */
export async function writeListedPapers(cache: string, papers: Iterable<ListedPaper>): Promise<void> {
  await writeRows(listedPapersFile(cache), papers);
}

/** The site as pages see it, for what is written outside of Astro. Throws where the loader has not run. */
export async function readSite(cache: string, textOf: (slug: string) => PaperText): Promise<Site> {
  const papers: ListedPaper[] = [];
  for await (const paper of readRows<ListedPaper>(listedPapersFile(cache))) papers.push(paper);
  return makeSite(papers, await readShared(cache), textOf);
}

/** `papers` sorted by slug. */
export function makeSite(
  papers: ListedPaper[],
  shared: Omit<Library, 'papers'>,
  textOf: (slug: string) => PaperText,
): Site {
  return { ...shared, papers, bySlug: new Map(papers.map((paper) => [paper.slug, paper])), textOf };
}

/** What the loader tells of the library beside its papers. */
export async function readShared(cache: string): Promise<Omit<Library, 'papers'>> {
  return JSON.parse(await readFile(path.join(cache, 'library.json'), 'utf8')) as Omit<Library, 'papers'>;
}

function listedPapersFile(cache: string): string {
  return path.join(cache, 'listed-papers.jsonl');
}
