import { dateSortKey } from '../../schemas/dates.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { foldTitle } from '../../text/words/fold.ts';

/** An acronym with all that papers here say it stands for. */
export interface GlossaryEntry {
  acronym: string;
  /** Distinct expansions, the most frequent first. */
  readings: { expansion: string; papers: ListedPaper[] }[];
  /** The earliest dated paper that expands it. */
  first?: ListedPaper;
}

interface Mention {
  acronym: string;
  expansion: string;
  paper: ListedPaper;
}

/**
 * Every acronym that a paper here expands. A plural counts with its singular, and expansions that differ only in
 * case, hyphens or number are one reading. Papers of a reading are sorted from early to late.
 */
export function glossaryEntries({ papers, textOf }: Pick<Site, 'papers' | 'textOf'>): GlossaryEntry[] {
  const mentions = papers.flatMap((paper) =>
    textOf(paper.slug).acronyms.map((acronym): Mention => ({ ...acronym, paper })),
  );
  return [...Map.groupBy(mentions, ({ acronym }) => singular(acronym)).values()].map(entryOf);
}

function entryOf(mentions: readonly Mention[]): GlossaryEntry {
  const acronym = mentions.reduce(
    (shortest, mention) => (mention.acronym.length < shortest.length ? mention.acronym : shortest),
    mentions[0]?.acronym ?? '',
  );
  const readings = [...Map.groupBy(mentions, ({ expansion }) => foldExpansion(expansion)).values()]
    .map((same) => readingOf(same, acronym))
    .sort((a, b) => b.papers.length - a.papers.length || (a.expansion < b.expansion ? -1 : 1));
  const first = fromEarly(readings.flatMap(({ papers }) => papers)).find(({ date }) => date !== undefined);
  return { acronym, readings, ...(first && { first }) };
}

function readingOf(mentions: readonly Mention[], acronym: string): GlossaryEntry['readings'][number] {
  const exact = mentions.filter((mention) => mention.acronym === acronym);
  return {
    expansion: mostFrequent((exact.length > 0 ? exact : mentions).map(({ expansion }) => expansion)),
    papers: fromEarly([...new Set(mentions.map(({ paper }) => paper))]),
  };
}

/** Papers without a date come last. */
function fromEarly(papers: readonly ListedPaper[]): ListedPaper[] {
  const key = ({ date }: ListedPaper) => dateSortKey(date) || '~';
  return [...papers].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one === other ? (a.slug < b.slug ? -1 : 1) : one < other ? -1 : 1;
  });
}

function mostFrequent(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].sort(
    ([a, all], [b, others]) => others.length - all.length || (a > b ? -1 : 1),
  );
  return counts[0]?.[0] ?? '';
}

/** `LLMs` → `LLM`; a small s after a small letter is part of the name. */
function singular(acronym: string): string {
  return /[A-Z0-9]s$/.test(acronym) ? acronym.slice(0, -1) : acronym;
}

function foldExpansion(expansion: string): string {
  return foldTitle(expansion).replace(/s$/, '');
}
