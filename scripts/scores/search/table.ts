import type { Judgement, Measured } from './judged.ts';

/** Scores of one kind of query, as the last line gives them. */
interface Scores {
  queries: number;
  hit1: number;
  mrr: number;
  recall10: number;
  empty: number;
}

/** A table of the kinds, ours beside plain Pagefind, then what a first result costs. */
export function formatScores(measured: readonly Measured[]): string {
  const heading = [
    'kind',
    'queries',
    'hit@1',
    '(plain)',
    'MRR',
    '(plain)',
    'recall@10',
    '(plain)',
    'empty',
    '(plain)',
  ];
  const rows = kindsOf(measured).map((kind) => {
    const ours = scoresOf(measured, kind, ({ ours }) => ours);
    const plain = scoresOf(measured, kind, ({ plain }) => plain);
    return [
      kind,
      String(ours.queries),
      ...[ours.hit1, plain.hit1, ours.mrr, plain.mrr, ours.recall10, plain.recall10].map((value) =>
        value.toFixed(3),
      ),
      String(ours.empty),
      String(plain.empty),
    ];
  });
  const costs = [
    `bytes to the first result: ${spread(
      measured.map(({ bytes }) => bytes / 1000),
      'kB',
    )}`,
    `time to the first result: ${spread(
      measured.map(({ firstMs }) => firstMs),
      'ms',
    )}`,
    `last key to answer: ${spread(
      measured.map(({ answerMs }) => answerMs),
      'ms',
    )}`,
  ];
  return [...aligned([heading, ...rows]), '', ...costs].join('\n');
}

/** All scores as one line of JSON: per kind, and the same for plain Pagefind under `plain`. */
export function scoreLine(measured: readonly Measured[]): string {
  const all = (pick: (one: Measured) => Judgement) =>
    Object.fromEntries(kindsOf(measured).map((kind) => [kind, scoresOf(measured, kind, pick)]));
  return JSON.stringify({ ...all(({ ours }) => ours), plain: all(({ plain }) => plain) });
}

function scoresOf(measured: readonly Measured[], kind: string, pick: (one: Measured) => Judgement): Scores {
  const judged = measured.filter((one) => one.kind === kind).map(pick);
  const mean = (value: (one: Judgement) => number) =>
    Math.round((judged.reduce((sum, one) => sum + value(one), 0) / judged.length) * 1000) / 1000;
  return {
    queries: judged.length,
    hit1: mean(({ hit }) => Number(hit)),
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    recall10: mean(({ recall }) => recall),
    empty: judged.filter(({ isEmpty }) => isEmpty).length,
  };
}

function kindsOf(measured: readonly Measured[]): string[] {
  return [...new Set(measured.map(({ kind }) => kind))];
}

function spread(values: readonly number[], unit: string): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `median ${at(0.5)} ${unit}, worst ${at(1)} ${unit}`;
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
