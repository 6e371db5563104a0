import type { Claim, ClaimKind } from './claim.ts';

/** What a claim of each kind is about, in the order in which lists of kinds give them. */
export const KIND_LABELS: Readonly<Record<ClaimKind, string>> = {
  'speed-up': 'Speed',
  memory: 'Memory',
  size: 'Size',
  accuracy: 'Accuracy',
  cost: 'Cost',
  scale: 'Scale',
  energy: 'Energy',
  other: 'Other',
};

/** Kinds of which there can be less in so many words. */
const LESSENED: ReadonlySet<ClaimKind> = new Set(['memory', 'cost', 'energy']);

/** What a number is about, to follow it in a sentence: "less memory", "accuracy", "smaller". */
export function claimSubject({ kind, direction }: Pick<Claim, 'kind' | 'direction'>): string {
  if (kind === 'other') return '';
  if (direction === 'less' && kind === 'size') return 'smaller';
  const subject = KIND_LABELS[kind].toLowerCase();
  return direction === 'less' && LESSENED.has(kind) ? `less ${subject}` : subject;
}

/** Said wherever claims of several papers stand together. */
export const CAVEAT = 'As claimed by the authors; not comparable across set-ups.';
