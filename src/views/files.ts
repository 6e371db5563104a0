import { EXPORT_FORMATS } from '../library/export-formats.ts';
import { type LibraryFile, type TopicFile, urls } from '../urls.ts';
import { jsonSchemas } from './json-schemas.ts';

/** A file for machines, as a page names it. */
export interface FileLink {
  url: string;
  label: string;
  /** What the file holds. */
  what: string;
}

const LIBRARY_FILES: [LibraryFile, string][] = [
  ['library.json', 'every paper with all that is known of it'],
  ['library.bib', 'references to all papers as BibTeX'],
  ['library.ris', 'references to all papers as RIS'],
  ['library.csl.json', 'references to all papers as CSL-JSON'],
  ['llms.txt', 'the library for language models'],
  ['llms-full.txt', 'every paper with its abstract, as Markdown'],
  ['feed.xml', 'the newest papers as an Atom feed'],
  ['feed.json', 'the newest papers as a JSON feed'],
];

/** The files about the whole library. */
export function libraryFiles(): FileLink[] {
  return LIBRARY_FILES.map(([file, what]) => ({ url: urls.libraryFile(file), label: file, what }));
}

/** The schemas of the JSON files and of the exchange format. */
export function schemaFiles(): FileLink[] {
  return jsonSchemas().map(({ name, version, title }) => ({
    url: urls.schema(name, version),
    label: `schema/v${version}/${name}.json`,
    what: `JSON Schema: ${title}`,
  }));
}

/** The files of references to the papers of a topic. */
export function topicFiles(id: string): Pick<FileLink, 'url' | 'label'>[] {
  return Object.values(EXPORT_FORMATS).map(({ extension, label }) => ({
    url: urls.topicFile(id, `papers.${extension}` satisfies TopicFile),
    label,
  }));
}
