import type { SynonymGroup } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import type { ParsedQuery } from './parse/parse-query.ts';
import type { Item, Notes, Plan } from './plan/plan.ts';
import type { FoundCompound } from './rank/names.ts';
import type { Findings, RankedPage } from './rank/rank.ts';
import type { TermIndex } from './term-index.ts';
import { wordsOf } from './words.ts';

/** What a query found, best first. */
export interface Answer {
  query: ParsedQuery;
  pages: RankedPage[];
  /** Terms to mark in titles and excerpts. */
  marks: string[];
  /** Other terms for the query, which are not marked. */
  others: string[];
  notes: Notes;
  /** People whom the query names, by number of papers. */
  people: Person[];
  /** Papers that introduce a system which the query names, or begins to name; best first. */
  systems: NamedPage[];
  /** The query with its last word completed, if that is not a word yet. */
  completions: string[];
  /** Whether the query contains words, not only conditions. */
  hasWords: boolean;
}

/** A page, and the words of the query that name it. */
interface NamedPage {
  page: number;
  words: readonly string[];
}

/** Minimum weight of a form of what was typed; anything with a lower weight is another term. */
const OWN_FORM = 0.9;

/** The terms to mark in titles and excerpts: each word in its own forms, other terms only as a whole. */
export function marksOf({ concepts }: Plan): string[] {
  const alternatives = concepts.flatMap((concept) => concept.alternatives);
  const marks = alternatives
    .filter(
      ({ kind, weight }) => kind === 'phrase' || kind === 'others' || (kind === 'word' && weight >= OWN_FORM),
    )
    .flatMap(({ text, terms, by }) =>
      by === undefined ? [text] : (terms ?? []).filter((term) => isMarked(term, by)),
    )
    .map((text) => wordsOf(text).join(' '));
  return [...new Set(marks)];
}

/** Synonyms that are not marked. */
export function othersOf({ concepts }: Plan, marks: readonly string[]): string[] {
  const terms = concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms: own = [] }) => own));
  return [...new Set(terms)].filter((term) => !marks.includes(wordsOf(term).join(' ')));
}

/** A multi-word synonym is marked as a whole; a single word only if it is another form of what was typed. */
function isMarked(term: string, by: SynonymGroup['by']): boolean {
  return by === 'spelling' || by === 'corpus' || (by === 'curator' && term.includes(' '));
}

export function peopleIn({ concepts }: Plan): Person[] {
  return concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ people = [] }) => people));
}

/** Adds the words that no page contains, either alone or as part of a name, to the notes. */
export function withUnknown(
  { concepts, notes }: Plan,
  findings: Findings,
  compounds: readonly FoundCompound[],
): Notes {
  if (compounds.some(({ named, share }) => share === 1 && named.length > 0)) return notes;
  const unknown = concepts.filter(({ alternatives }) =>
    alternatives.every(({ text }) => (findings.get(text)?.length ?? 0) === 0),
  );
  return { ...notes, unknown: [...notes.unknown, ...unknown.map(({ typed }) => typed)] };
}

/** The pages of names in a query, longest first, then of names that its last word begins. */
export async function systemsIn(
  compounds: readonly FoundCompound[],
  items: readonly Item[],
  index: TermIndex,
): Promise<NamedPage[]> {
  const begun = (items.at(-1)?.completions ?? []).map(async (word) => ({
    words: [word],
    named: await index.findName([word]),
  }));
  const whole = compounds.filter(({ isPlain }) => !isPlain).toSorted((a, b) => b.share - a.share);
  return [...whole, ...(await Promise.all(begun))].flatMap(({ words, named }) =>
    named.map(({ page }) => ({ page, words })),
  );
}

/** The query with its last word completed in each possible way. */
export function completionsOf(text: string, items: readonly Item[]): string[] {
  const last = items.at(-1);
  return (last?.completions ?? []).map((word) => text.trimEnd().replace(/[\p{L}\p{N}]+$/u, word));
}
