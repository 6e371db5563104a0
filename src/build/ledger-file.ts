import type { Ledger } from '../schemas/content/ledger.ts';

/**
 * The ledger with new papers after the old ones, in slug order. Old entries keep their place, so that the diff a
 * curator reviews shows only what was added.
 */
export function appendInOrder(ledger: Ledger, added: readonly string[]): Ledger {
  const isNew = new Set(added);
  const entries = Object.entries(ledger.papers);
  const old = entries.filter(([slug]) => !isNew.has(slug));
  const fresh = entries.filter(([slug]) => isNew.has(slug)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...ledger, papers: Object.fromEntries([...old, ...fresh]) };
}

/** One entry per line, so that a diff of the ledger reads as a list of papers. */
export function formatLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
