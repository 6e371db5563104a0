import { urls } from '../../base/addresses.ts';
import { dataFileOf } from '../../base/site-profile.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../../library/citations/export-formats.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { jsonSchemas } from './json-schemas.ts';
import { partName, partsOf } from './parts.ts';
import { referenceExtension } from './published-files.ts';

/** A data file, as linked on a page. */
export interface FileLink {
  url: string;
  label: string;
  /** What the file contains. */
  what: string;
}

type Link = Pick<FileLink, 'url' | 'label'>;

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
/** Number of parts of a topic's references that are linked individually; if there are more, these and the last. */
const LINKED_PARTS = 4;

/** The files about the whole library. */
export function libraryFiles(site: Pick<Site, 'papers' | 'profile'>): FileLink[] {
  const references = FORMATS.map((name): [string, string] => [
    `library.${referenceExtension(site, name)}`,
    strings.sources.referencesAs(EXPORT_FORMATS[name].label) +
      partsNote(site, `library.${referenceExtension(site, name)}`),
  ]);
  const files = site.profile.dataFiles;
  const text: [string, string] = [
    'llms-full.txt',
    strings.sources.fullText + partsNote(site, 'llms-full.txt'),
  ];
  const all: [file: string, what: string][] = [
    ['library.json', jsonNote(site)],
    ...references,
    ['llms.txt', strings.sources.forModels],
    ...(files === undefined ? [text] : []),
    ['feed.xml', strings.sources.atomFeed],
    ['feed.json', strings.sources.jsonFeed],
  ];
  return all.map(([file, what]) => ({ url: urls.libraryFile(file), label: file, what }));
}

function jsonNote(site: Pick<Site, 'papers' | 'profile'>): string {
  const files = site.profile.dataFiles;
  if (files !== undefined) {
    return strings.sources.packed(files);
  }
  return strings.sources.everything + partsNote(site, 'library.json');
}

/** `, the first of 12 parts: the next is library-2.bib, the last library-12.bib`; empty for a single file. */
function partsNote({ papers }: Pick<Site, 'papers'>, file: string): string {
  const [{ count }] = partsOf(papers);
  if (count === 1) return '';
  return strings.sources.firstPart(count, partName(file, 2), partName(file, count));
}

/** The schemas of the JSON files and of the exchange format. */
export function schemaFiles(): FileLink[] {
  return jsonSchemas().map(({ name, version }) => ({
    url: urls.schema(name, version),
    label: `schema/v${version}/${name}.json`,
    what: strings.sources.jsonSchema(strings.sources.schemas[name]),
  }));
}

/** The files of references to the papers of a topic. */
export function topicFiles(site: Pick<Site, 'profile'>, id: string, papers: readonly ListedPaper[]): Link[] {
  const [{ count }] = partsOf(papers);
  const numbers = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number <= LINKED_PARTS || number === count,
  );
  return FORMATS.flatMap((name) =>
    numbers.map((number) => ({
      url: urls.topicFile(id, partName(`papers.${referenceExtension(site, name)}`, number)),
      label: EXPORT_FORMATS[name].label + (count === 1 ? '' : strings.sources.part(number, count)),
    })),
  );
}

/** The data files that contain a paper, and the one with everything known about it. */
export function paperFiles(site: Pick<Site, 'profile'>, slug: string): { files: Link[]; data: string } {
  const packed = site.profile.dataFiles;
  if (packed !== undefined) {
    const data = urls.data(dataFileOf(slug, packed));
    return { files: [{ url: data, label: strings.sources.packedJson }], data };
  }
  const data = urls.paperFile(slug, 'json');
  const files = [
    { url: urls.paperFile(slug, 'md'), label: 'Markdown' },
    { url: data, label: 'JSON' },
  ];
  return { files, data };
}
