import type { ReadSource } from '../../src/sources/read/read-source.ts';

type Kept = Pick<ReadSource, 'records' | 'untitled' | 'boilerplate' | 'problems'>;

/** Problems that say something of an entry that is kept, or of a whole source: they keep no line. */
const ABOUT_KEPT = new Set(['value-in-doubt', 'fields-not-read', 'damaged-characters']);

/** Numbers of the non-blank lines that are in no record, no boilerplate and no problem. */
export function lostLines(text: string, { records, untitled = [], boilerplate, problems }: Kept): number[] {
  const kept = new Set(boilerplate);
  const keep = (from: number, to: number) => {
    for (let line = from; line <= to; line++) kept.add(line);
  };
  for (const { lines } of [...records, ...untitled]) keep(...lines);
  for (const { kind, where } of problems) {
    if (!ABOUT_KEPT.has(kind)) keep(where.line ?? 1, where.endLine ?? where.line ?? 1);
  }
  return nonBlank(text).filter((line) => !kept.has(line));
}

/** Numbers of the lines that are in more than one record, boilerplate line or problem. */
export function linesKeptTwice({ records, untitled = [], boilerplate, problems }: Kept): number[] {
  const spans = [
    ...records.map(({ lines }) => lines),
    ...new Map(untitled.map(({ lines }) => [lines[0], lines])).values(),
    ...boilerplate.map((line) => [line, line] as const),
    ...problems
      .filter(({ kind }) => !ABOUT_KEPT.has(kind))
      .map(({ where }) => [where.line ?? 1, where.endLine ?? where.line ?? 1] as const),
  ];
  const seen = new Set<number>();
  const twice: number[] = [];
  for (const [from, to] of spans) {
    for (let line = from; line <= to; line++) seen.has(line) ? twice.push(line) : seen.add(line);
  }
  return twice;
}

function nonBlank(text: string): number[] {
  return text.split('\n').flatMap((content, index) => (content.trim() === '' ? [] : [index + 1]));
}
