import { type Problem, warning } from '../base/problems.ts';
import { SourceRecord } from '../schemas/record.ts';
import type { Adapter, AdapterOutput, SourceFile } from './adapter.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { cslJson } from './json/csl-json.ts';
import { huggingFace } from './json/hugging-face.ts';
import { jsonLines } from './json/json-lines.ts';
import { listing } from './listing/listing.ts';
import { ris } from './ris.ts';
import { delimited } from './table/delimited.ts';
import { arxivAtom } from './xml/arxiv-atom.ts';

/** Every format Lectern reads. The first adapter that recognises a source's content reads it. */
export const adapters: readonly Adapter[] = [
  listing,
  bibtex,
  ris,
  cslJson,
  arxivAtom,
  huggingFace,
  delimited,
  jsonLines,
];

/** What came of one source: its format, or none where no adapter recognised it. */
export interface ReadSource extends AdapterOutput {
  file: string;
  format: string | null;
}

/**
 * Reads one source through the adapter that recognises it. Nothing is lost: a line that its adapter neither
 * read, nor knows, nor reported becomes a problem here, and so does a record that breaks the schema.
 */
export function readSource(source: SourceFile): ReadSource {
  const adapter = adapters.find((candidate) => candidate.recognises(source));
  if (!adapter)
    return {
      file: source.file,
      format: null,
      records: [],
      boilerplate: [],
      problems: [unknownFormat(source)],
    };
  const output = adapter.read(source);
  const { valid, problems } = keepValid(output.records, source.file);
  const missed = findUnaccounted(source, { ...output, problems: [...output.problems, ...problems] });
  return {
    file: source.file,
    format: adapter.format,
    records: valid,
    boilerplate: output.boilerplate,
    problems: [...output.problems, ...problems, ...missed],
  };
}

function unknownFormat({ file, text }: SourceFile): Problem {
  return warning(
    'unknown-format',
    'the format of this source is not known, so nothing of it was read',
    { file, line: 1, endLine: splitLines(text).length },
    'its content looks like none of the formats Lectern reads',
    `convert it to one of: ${adapters.map(({ format }) => format).join(', ')}`,
  );
}

function keepValid(records: SourceRecord[], file: string): { valid: SourceRecord[]; problems: Problem[] } {
  const valid: SourceRecord[] = [];
  const problems: Problem[] = [];
  for (const record of records) {
    const result = SourceRecord.safeParse(record);
    if (result.success) {
      valid.push(result.data);
      continue;
    }
    const [issue] = result.error.issues;
    problems.push(
      warning(
        'entry-left-out',
        `an entry is left out: its ${issue?.path.join('.') || 'record'} is not valid`,
        { file, line: record.lines[0], endLine: record.lines[1] },
        issue?.message ?? 'it breaks the record schema',
        'correct the entry in a source of your own',
      ),
    );
  }
  return { valid, problems };
}

/** Non-blank lines that are in no record, no boilerplate and no problem, as one problem for each run of them. */
function findUnaccounted({ file, text }: SourceFile, output: AdapterOutput): Problem[] {
  const lines = splitLines(text);
  const accounted = new Uint8Array(lines.length + 2);
  const mark = (from: number, to: number) => accounted.fill(1, from, Math.min(to, lines.length) + 1);
  for (const { lines } of output.records) mark(lines[0], lines[1]);
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

function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
