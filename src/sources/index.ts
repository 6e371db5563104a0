import { hasHiddenCharacters } from '../base/clean-characters.ts';
import { type Problem, warning } from '../base/problems.ts';
import { MAPPED_FIELDS } from '../schemas/content/library-config.ts';
import type { Adapter, AdapterOutput, SourceFile } from './adapter.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { withoutDatesAhead } from './dates-ahead.ts';
import { type Doubt, doubtProblems, unreadNames } from './doubts.ts';
import { identifierList } from './identifiers/identifier-list.ts';
import { crossref } from './json/crossref.ts';
import { cslJson } from './json/csl-json.ts';
import { huggingFace } from './json/hugging-face.ts';
import { jsonLines } from './json/json-lines.ts';
import { jsonPapers } from './json/json-papers.ts';
import { openAlex } from './json/openalex.ts';
import { semanticScholar } from './json/semantic-scholar.ts';
import { listing } from './listing/listing.ts';
import { markdown } from './markdown/markdown.ts';
import { openSource } from './open-source.ts';
import { ris } from './ris/ris.ts';
import { delimited } from './table/delimited.ts';
import { endnoteEnw } from './tagged/endnote-enw.ts';
import { pubmedNbib } from './tagged/pubmed-nbib.ts';
import { webOfScience, webOfScienceTable } from './tagged/web-of-science.ts';
import { arxivAtom } from './xml/arxiv-atom.ts';
import { arxivRss } from './xml/arxiv-rss.ts';
import { dblpXml } from './xml/dblp-xml.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { mods } from './xml/mods.ts';
import { pubmedXml } from './xml/pubmed-xml.ts';
import { cslYaml } from './yaml/csl-yaml.ts';
import { yamlPapers } from './yaml/yaml-papers.ts';

/** Every format Lectern reads. The adapter with the most evidence reads a source; of equals the first. */
export const adapters: readonly Adapter[] = [
  bibtex,
  ris,
  pubmedNbib,
  webOfScience,
  endnoteEnw,
  cslJson,
  arxivAtom,
  arxivRss,
  pubmedXml,
  endnoteXml,
  dblpXml,
  mods,
  huggingFace,
  openAlex,
  crossref,
  semanticScholar,
  jsonLines,
  jsonPapers,
  cslYaml,
  yamlPapers,
  markdown,
  webOfScienceTable,
  delimited,
  identifierList,
  listing,
];

/** What came of one source: its format, or none where no adapter recognised it. */
export interface ReadSource extends Omit<AdapterOutput, 'doubts'> {
  file: string;
  format: string | null;
}

/** Less of a format than this is a text that quotes it. */
const LEAST_EVIDENCE = 0.3;

/** The adapter that the content speaks for most. */
export function chooseAdapter(opened: SourceFile): Adapter | undefined {
  let best: Adapter | undefined;
  let most = LEAST_EVIDENCE;
  for (const adapter of adapters) {
    const evidence = adapter.evidence(opened);
    if (evidence > most) [best, most] = [adapter, evidence];
  }
  return best;
}

/**
 * Reads one source through the adapter that its content speaks for. Nothing is lost: a line that its adapter neither
 * read, nor knows, nor reported becomes a problem here, and so do names of fields that nobody reads.
 */
export function readSource(source: SourceFile): ReadSource {
  const opened = openSource(source);
  const adapter = chooseAdapter(opened);
  const { file } = source;
  if (!adapter) {
    return {
      file,
      format: null,
      records: [],
      untitled: [],
      boilerplate: [],
      problems: [unknownFormat(opened)],
    };
  }
  const output = readSafely(adapter, opened);
  const { records, untitled = [], boilerplate, doubts } = output;
  const dated = withoutDatesAhead(source, records);
  const problems = [
    ...output.problems,
    ...findUnaccounted(opened, output),
    ...(adapter.knows
      ? unreadNames(file, records, (name) => isKnown(opened, adapter, name), MAPPED_FIELDS)
      : []),
    ...doubtProblems(file, [
      ...(opened.text === source.text ? [] : hiddenIn(source)),
      ...doubts,
      ...dated.doubts,
    ]),
  ];
  return {
    file,
    format: adapter.format,
    records: dated.records,
    ...(untitled.length > 0 && { untitled }),
    boilerplate,
    problems,
  };
}

/** An adapter that throws has a defect, which costs this source and no other. */
function readSafely(adapter: Adapter, opened: SourceFile): AdapterOutput {
  try {
    return adapter.read(opened);
  } catch (thrown) {
    const where = { file: opened.file, line: 1, endLine: opened.text.split('\n').length };
    const failure = warning(
      'text-left-out',
      `reading this source as ${adapter.format} fails, so nothing of it is in the library`,
      where,
      thrown instanceof Error ? thrown.message : String(thrown),
      'report it with this source: this is a defect of Lectern',
    );
    return { records: [], boilerplate: [], problems: [failure], doubts: [] };
  }
}

/** Characters that were removed before the source was read, with the first line that held one. */
function hiddenIn({ text }: SourceFile): Doubt[] {
  if (!hasHiddenCharacters(text)) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const found = lines.flatMap((content, index) => (hasHiddenCharacters(content) ? [index + 1] : []));
  const [line = 1] = found;
  const count = found.length === 1 ? 'line holds' : `${found.length} lines hold`;
  return [
    {
      line,
      what: `${found.length === 1 ? 'a ' : ''}${count} characters that show nothing; they are removed`,
      why: 'controls, direction overrides and marks of private use mean something in one program only',
      fix: 'look at the text there; letters of a special font may be lost',
    },
  ];
}

/** Values that were no such thing stand under the name of their field, and are told by a doubt. */
const OWN_NAMES: ReadonlySet<string> = new Set(MAPPED_FIELDS);

function isKnown({ columns }: SourceFile, adapter: Adapter, name: string): boolean {
  const isMapped = columns !== undefined && Object.hasOwn(columns, name);
  return isMapped || OWN_NAMES.has(name) || adapter.knows?.(name) === true;
}

function unknownFormat(source: SourceFile): Problem {
  const { file, text } = source;
  const nearly = adapters.map((adapter) => adapter.nearly?.(source)).find((reason) => reason !== undefined);
  return warning(
    'unknown-format',
    'the format of this source is not known, so nothing of it was read',
    { file, line: 1, endLine: text.split('\n').length },
    nearly ?? 'its content looks like none of the formats Lectern reads',
    `convert it to one of: ${adapters.map(({ format }) => format).join(', ')}`,
  );
}

/** Non-blank lines that are in no record, no boilerplate and no problem, as one problem for each run of them. */
function findUnaccounted({ file, text }: SourceFile, output: AdapterOutput): Problem[] {
  const lines = text.split('\n');
  const accounted = new Uint8Array(lines.length + 2);
  const mark = (from: number, to: number) => accounted.fill(1, from, Math.min(to, lines.length) + 1);
  for (const { lines } of [...output.records, ...(output.untitled ?? [])]) mark(lines[0], lines[1]);
  for (const line of output.boilerplate) mark(line, line);
  for (const { where } of output.problems) {
    if (where.line !== undefined) mark(where.line, where.endLine ?? where.line);
  }
  return runsOf(lines, accounted).map(([line, endLine]) =>
    warning(
      'text-left-out',
      'these lines were not understood',
      { file, line, endLine },
      'they belong to no entry and are no known heading',
      'add what they say in a source of your own, or remove them from a copy of the source',
    ),
  );
}

function runsOf(lines: string[], accounted: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    if (accounted[line] || text.trim() === '') return;
    const last = runs.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  });
  return runs;
}
