import { EXPORT_FORMATS, type ExportFormatName } from '../library/export-formats.ts';
import type { Citation } from '../schemas/citation.ts';
import type { PublishedLibrary, PublishedPaper } from '../schemas/published.ts';
import { urls } from '../urls.ts';
import { CITE_FORMS } from './cite-forms.ts';
import { saveFile } from './save-file.ts';

/** Formats in which a list of papers is exported: references, or all that is published of each paper. */
const LIST_FORMATS = {
  ...EXPORT_FORMATS,
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json' },
} as const;

export type ListFormatName = ExportFormatName | 'json';

/** Up to this many papers are fetched one by one; more come from one file about the whole library. */
const FEW = 20;

/**
 * The papers with these slugs, in their order, as the text of one file. Rejects where the site cannot be reached or
 * knows no such paper.
 */
export async function exportPapers(slugs: readonly string[], format: ListFormatName): Promise<string> {
  if (format === 'json') return `${JSON.stringify(await fetchPapers(slugs), null, 2)}\n`;
  return CITE_FORMS[format].write(await fetchCitations(slugs));
}

/** Fetches papers and hands them to the reader as the file `name` with the extension of the format. */
export async function savePapers(
  slugs: readonly string[],
  format: ListFormatName,
  name: string,
): Promise<void> {
  const { extension, mediaType } = LIST_FORMATS[format];
  saveFile(`${name}.${extension}`, mediaType, await exportPapers(slugs, format));
}

/** What references to these papers are made of. */
export async function fetchCitations(slugs: readonly string[]): Promise<Citation[]> {
  if (slugs.length <= FEW) return (await fetchPapers(slugs)).map(({ citation }) => citation);
  const all = await fetchJson<Record<string, Citation>>(urls.libraryFile('citations.json'));
  return slugs.map((slug) => known(all[slug], slug));
}

async function fetchPapers(slugs: readonly string[]): Promise<PublishedPaper[]> {
  if (slugs.length <= FEW) {
    return Promise.all(slugs.map((slug) => fetchJson<PublishedPaper>(urls.paperFile(slug, 'json'))));
  }
  const { papers } = await fetchJson<PublishedLibrary>(urls.libraryFile('library.json'));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  return slugs.map((slug) => known(bySlug.get(slug), slug));
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<T>;
}

function known<T>(found: T | undefined, slug: string): T {
  if (found === undefined) throw new Error(`the library has no paper “${slug}”`);
  return found;
}
