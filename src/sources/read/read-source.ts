import { cleanLines } from '../../base/clean-characters.ts';
import type { TextFile } from '../../base/content-files.ts';
import { type Problem, warning } from '../../base/problems.ts';
import { MAPPED_FIELDS, type SourceRow } from '../../schemas/content/library-config.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { doubtProblems, unreadNames } from '../doubts.ts';
import { adapters, chooseAdapter } from '../index.ts';
import { fieldNear } from '../table/delimited-fields.ts';
import { damagedTitles, findHidden, findMisread } from './characters.ts';
import { withoutDatesAhead } from './dates-ahead.ts';
import { findUnaccounted } from './find-unaccounted.ts';

/** The result of reading one source: its format, or none if no adapter recognized it. */
export interface ReadSource extends Omit<AdapterOutput, 'doubts'> {
  file: string;
  format: string | null;
}

/** Reads every file in `content/sources/` with `read`, together with its row in library.yaml. */
export function readSources(
  files: readonly TextFile[],
  rows: readonly SourceRow[],
  read: (source: SourceFile) => ReadSource = readSource,
): ReadSource[] {
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  return files.map(({ path, text }) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const { retrieved, columns } = rowOf.get(file) ?? {};
    return read({ file, text, ...(retrieved && { retrieved }), ...(columns && { columns }) });
  });
}

/**
 * Reads one source with the adapter that has the most evidence. Nothing is lost: lines that the adapter did not read,
 * recognize or report become problems here, and so do field names that nobody reads.
 */
export function readSource(source: SourceFile): ReadSource {
  const opened = openSource(source);
  const adapter = chooseAdapter(opened);
  if (adapter) return readWith(adapter, source, opened);
  const problems = [unknownFormat(opened)];
  return { file: source.file, format: null, records: [], untitled: [], boilerplate: [], problems };
}

function readWith(adapter: Adapter, source: SourceFile, opened: SourceFile): ReadSource {
  const { file } = source;
  const output = readSafely(adapter, opened);
  const records = withoutDatesAhead(source, output.records);
  const untitled = withoutDatesAhead(source, output.untitled ?? []);
  const isNamed = (name: string) => isKnown(opened, adapter, name);
  const entries = [...records.entries, ...untitled.entries];
  const problems = [
    ...findMisread(source),
    ...output.problems,
    ...findUnaccounted(opened, output),
    ...(adapter.knows ? unreadNames(file, entries, isNamed, fieldNear) : []),
    ...doubtProblems(file, [
      ...(opened.text === source.text ? [] : findHidden(source)),
      ...output.doubts,
      ...records.doubts,
      ...untitled.doubts,
    ]),
    ...damagedTitles(records.entries),
  ];
  return {
    file,
    format: adapter.format,
    records: records.entries,
    ...(untitled.entries.length > 0 && { untitled: untitled.entries }),
    boilerplate: output.boilerplate,
    problems,
  };
}

/**
 * A source prepared for adapters: no byte-order mark, `\n` as the only line ending (a lone carriage return ends a
 * line too), no invisible characters. Lines keep their numbers.
 */
export function openSource(source: SourceFile): SourceFile {
  let { text } = source;
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return { ...source, text: cleanLines(text) };
}

/** An adapter that throws has a defect; it costs this source but no other. */
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

/** Values that do not fit their field are kept under its name and reported as a doubt. */
const OWN_NAMES: ReadonlySet<string> = new Set(MAPPED_FIELDS);

function isKnown({ columns }: SourceFile, adapter: Adapter, name: string): boolean {
  const isMapped = columns !== undefined && Object.hasOwn(columns, name);
  return isMapped || OWN_NAMES.has(name) || adapter.knows?.(name) === true;
}

function unknownFormat(source: SourceFile): Problem {
  const { file, text } = source;
  const isEmpty = text.trim() === '';
  const nearly = adapters.map((adapter) => adapter.nearly?.(source)).find((reason) => reason !== undefined);
  return warning(
    'unknown-format',
    'the format of this source is not known, so nothing of it was read',
    { file, line: 1, endLine: text.split('\n').length },
    nearly ?? (isEmpty ? 'it is empty' : 'its content looks like none of the formats Lectern reads'),
    isEmpty
      ? 'export the list again'
      : `convert it to one of: ${adapters.map(({ format }) => format).join(', ')}`,
  );
}
