import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildEnvironment } from '../base/environment.ts';
import type { Library } from '../schemas/library.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { PaperText } from '../schemas/paper-text.ts';
import { readListedPapers } from '../store/listed-papers.ts';
import type { Site } from './site.ts';

/** The site as pages see it, as the library's making left it in the cache. Throws where it has not been made. */
export async function readSite(
  { cache, fullUpTo }: Pick<BuildEnvironment, 'cache' | 'fullUpTo'>,
  textOf: (slug: string) => PaperText,
): Promise<Site> {
  const shared = JSON.parse(await readFile(path.join(cache, 'library.json'), 'utf8')) as Omit<
    Library,
    'papers'
  >;
  const papers: ListedPaper[] = [];
  for await (const { paper } of readListedPapers(cache)) papers.push(paper);
  return { ...makeSite(papers, shared, textOf), fullUpTo };
}

/** `papers` sorted by slug. */
export function makeSite(
  papers: ListedPaper[],
  shared: Omit<Library, 'papers'>,
  textOf: (slug: string) => PaperText,
): Site {
  return { ...shared, papers, bySlug: new Map(papers.map((paper) => [paper.slug, paper])), textOf };
}
