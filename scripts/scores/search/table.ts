import { formatTable } from '../../bench/table.ts';
import { rounded } from '../score.ts';
import type { Judgment, Measured } from './judged.ts';

const ALL = 'all';

/** Scores of one kind of query, as on the last line. */
interface Scores {
  queries: number;
  hit1: number;
  mrr: number;
  recall10: number;
  empty: number;
}

/** A table of the kinds, next to plain Pagefind if the browser was used, followed by the cost of a first result. */
export function formatScores(measured: readonly Measured[]): string {
  const isInBrowser = measured.some(({ browser }) => browser);
  const heading = ['kind', 'queries', 'hit@1', 'MRR', 'recall@10', 'empty'];
  const plainHeading = isInBrowser ? ['(plain)', '(plain)', '(plain)', '(plain)'] : [];
  const rows = [...kindsOf(measured), ALL].map((kind) => {
    const ours = scoresOf(measured, kind, ({ ours }) => ours);
    const plain = isInBrowser ? cellsOf(scoresOf(measured, kind, ({ browser }) => browser?.plain)) : [];
    return [kind, String(ours.queries), ...cellsOf(ours), ...plain];
  });
  return [formatTable([[...heading, ...plainHeading], ...rows]), '', ...costsOf(measured)].join('\n');
}

function cellsOf({ hit1, mrr, recall10, empty }: Scores): string[] {
  return [...[hit1, mrr, recall10].map((value) => value.toFixed(3)), String(empty)];
}

function costsOf(measured: readonly Measured[]): string[] {
  const visits = measured.flatMap(({ browser }) => (browser ? [browser] : []));
  const rows: [string, number[], string][] = [
    ['of the index', measured.map(({ index }) => index.bytes / 1000), 'kB'],
    ['files of the index', measured.map(({ index }) => index.requests), ''],
    ['bytes to the first result', visits.map(({ bytes }) => bytes / 1000), 'kB'],
    ['requests to the first result', visits.map(({ requests }) => requests), ''],
    ['time to the first result', visits.map(({ firstMs }) => firstMs), 'ms'],
    ['last key to answer', visits.map(({ answerMs }) => answerMs), 'ms'],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([label, values, unit]) => `${label}: ${spread(values, unit)}`);
}

/** The queries whose first result is not one of the best, or whose first ten lack relevant papers. */
export function formatMisses(measured: readonly Measured[]): string {
  return measured
    .filter(({ query, ours }) => ours.recall < 1 || (query.best.length > 0 && !ours.hit))
    .map(
      ({ query, ours, slugs }) =>
        `${query.kind}  ${JSON.stringify(query.query)}  hit ${Number(ours.hit)} recall ${ours.recall.toFixed(2)}  ${slugs.slice(0, 3).join(', ')}`,
    )
    .join('\n');
}

/** The queries that the page answers differently from the index. */
export function disagreements(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ slugs, browser }) => browser && browser.slugs.join() !== slugs.join())
    .map(({ query }) => JSON.stringify(query.query));
}

/** All scores as one line of JSON: per kind, and the same for plain Pagefind under `plain`. */
export function scoreLine(measured: readonly Measured[]): string {
  const all = (pick: (one: Measured) => Judgment | undefined) =>
    Object.fromEntries([...kindsOf(measured), ALL].map((kind) => [kind, scoresOf(measured, kind, pick)]));
  const isInBrowser = measured.some(({ browser }) => browser);
  return JSON.stringify({
    ...all(({ ours }) => ours),
    ...(isInBrowser && { plain: all(({ browser }) => browser?.plain) }),
  });
}

function scoresOf(
  measured: readonly Measured[],
  kind: string,
  pick: (one: Measured) => Judgment | undefined,
): Scores {
  const judged = measured
    .filter(({ query }) => kind === ALL || query.kind === kind)
    .flatMap((one) => pick(one) ?? []);
  const mean = (value: (one: Judgment) => number) =>
    rounded(judged.reduce((sum, one) => sum + value(one), 0) / judged.length);
  return {
    queries: judged.length,
    hit1: mean(({ hit }) => Number(hit)),
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    recall10: mean(({ recall }) => recall),
    empty: judged.filter(({ isEmpty }) => isEmpty).length,
  };
}

function kindsOf(measured: readonly Measured[]): string[] {
  return [...new Set(measured.map(({ query }) => query.kind))];
}

function spread(values: readonly number[], unit: string): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `median ${at(0.5)} ${unit}, worst ${at(1)} ${unit}`.replaceAll(/ (?=,|$)/g, '');
}
