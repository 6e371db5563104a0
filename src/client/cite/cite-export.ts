import { EXPORT_FORMATS, type ExportFormatName } from '../../library/citations/export-formats.ts';
import type { Citation } from '../../schemas/citation.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { saveFile } from '../shared/save-file.ts';
import { CITE_FORMS } from './cite-forms.ts';
import { fetchPaper } from './fetch-paper.ts';

/** Export formats for a list of papers: references, or all published data of each paper. */
const LIST_FORMATS = {
  ...EXPORT_FORMATS,
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json' },
} as const;

export type ListFormatName = ExportFormatName | 'json';

/** What a reader saved along with papers: notes by slug, and the name of the list. */
interface Kept {
  list: string;
  notes: ReadonlyMap<string, string>;
}

/**
 * The papers with these slugs, in order, as the text of one file. Rejects if the site cannot be reached or has no
 * such paper.
 */
export async function exportPapers(
  slugs: readonly string[],
  format: ListFormatName,
  { list, notes }: Kept = { list: '', notes: new Map() },
): Promise<string> {
  const papers = await fetchPapers(slugs);
  if (format === 'json') return `${JSON.stringify(papers, null, 2)}\n`;
  const { withReaders } = await import('../../library/citations/exports.ts');
  return CITE_FORMS[format].write(
    papers.map(({ slug, citation }) => withReaders(citation, notes.get(slug) ?? '', list)),
  );
}

/** Fetches papers and gives them to the reader as the file `name` with the extension of the format. */
export async function savePapers(
  slugs: readonly string[],
  format: ListFormatName,
  name: string,
  kept?: Kept,
): Promise<void> {
  const { extension, mediaType } = LIST_FORMATS[format];
  saveFile(`${name}.${extension}`, mediaType, await exportPapers(slugs, format, kept));
}

/** The data that references to these papers are made from. */
export async function fetchCitations(slugs: readonly string[]): Promise<Citation[]> {
  return (await fetchPapers(slugs)).map(({ citation }) => citation);
}

/** Fetches only these papers, however long the reader's list and the library are. */
function fetchPapers(slugs: readonly string[]): Promise<PublishedPaper[]> {
  return Promise.all(slugs.map(fetchKnown));
}

async function fetchKnown(slug: string): Promise<PublishedPaper> {
  const paper = await fetchPaper(slug);
  if (!paper) throw new Error(`the library has no paper ${slug}`);
  return paper;
}
