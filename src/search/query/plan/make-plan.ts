import { amountsOf } from '../parse/numbers.ts';
import type { ParsedQuery, Wanted } from '../parse/parse-query.ts';
import { isStopWord } from '../stop-words.ts';
import { wordsOf } from '../words.ts';
import type { Alternative, Compound, Concept, Item, Notes, Plan } from './plan.ts';

/** Facts about the words of a query. */
interface KnownOfWords {
  /** Number of papers that contain a word, for the words of a long query; undefined if it is unknown. */
  papersWith(word: string): number | undefined;
  /** What stands for an item besides its own forms. */
  alternatives: ReadonlyMap<Item, readonly Alternative[]>;
}

const COMPLETION_WEIGHT = 0.9;
const LONGEST_COMPOUND = 4;
/** In a longer query, only the rarest words count. */
export const MOST_CONCEPTS = 8;
/** A longer query is specific enough without synonyms. */
const MOST_WITH_SYNONYMS = 8;

/** Turns the items of a query into concepts with their alternatives, and records what was done. */
export function makePlan(parsed: ParsedQuery, items: readonly Item[], known: KnownOfWords): Plan {
  const notes: Notes = { corrections: [], translations: [], leftOut: [], unknown: [], synonyms: [] };
  const content = contentItems(items, notes);
  noteChanges(items, notes);
  const asked = mostSpecific(content, known);
  const words = asked.map(({ text, kind }) => (kind === 'people' ? '' : text));
  const byGroup = Map.groupBy(asked.keys(), (at) => (asked[at] as Item).group);
  const hasSynonyms = byGroup.size <= MOST_WITH_SYNONYMS;
  const concepts = [...byGroup.values()].map((ats) => {
    const alternatives = ats.flatMap((at) => [
      ...ownForms(asked[at] as Item),
      ...(known.alternatives.get(asked[at] as Item) ?? []).filter(
        ({ weight }) => hasSynonyms || weight === 1,
      ),
    ]);
    return {
      typed: ats.map((at) => (asked[at] as Item).typed || (asked[at] as Item).text).join(' OR '),
      alternatives: distinct(alternatives),
    };
  });
  addAmounts(parsed.wanted, concepts);
  noteSynonyms(concepts, notes);
  const isPlain = parsed.wanted.every(({ kind }) => kind === 'word') && byGroup.size === asked.length;
  return {
    concepts,
    whole: parsed.text,
    words: items.flatMap(({ text }) => wordsOf(text)),
    compounds: isPlain && byGroup.size === content.length ? compoundsOf(words) : [],
    excluded: parsed.excluded,
    notes,
  };
}

/** Stop words are dropped unless nothing else remains. */
function contentItems(items: readonly Item[], notes: Notes): readonly Item[] {
  const content = items.filter(({ text, kind }) => kind !== 'word' || !isStopWord(text));
  if (content.length === 0) return items;
  const left = items.filter((item) => !content.includes(item));
  notes.leftOut.push(...new Set(left.map(({ text }) => text)));
  return content;
}

/** All items of a short query; the rarest of a long one, in order. */
function mostSpecific(items: readonly Item[], { papersWith }: KnownOfWords): readonly Item[] {
  if (items.length <= MOST_CONCEPTS) return items;
  const distinctItems = items.filter(({ text }, at) => items.findIndex((one) => one.text === text) === at);
  const known = distinctItems.filter(({ text, kind }) => kind !== 'word' || papersWith(text) !== undefined);
  const rarest = new Set(
    known.toSorted((a, b) => (papersWith(a.text) ?? 0) - (papersWith(b.text) ?? 0)).slice(0, MOST_CONCEPTS),
  );
  return distinctItems.filter((item) => rarest.has(item));
}

/** Records corrections and translations, and words that together make one. */
function noteChanges(items: readonly Item[], notes: Notes): void {
  for (const [at, { text, typed, by }] of items.entries()) {
    if (by === undefined || typed === '') continue;
    const rest = items.slice(at + 1);
    const end = rest.findIndex((one) => one.typed !== '' || one.by !== by);
    const used = [text, ...rest.slice(0, end < 0 ? rest.length : end).map((one) => one.text)].join(' ');
    (by === 'correction' ? notes.corrections : notes.translations).push({ typed, used });
  }
}

function ownForms({ kind, text: word, completions, variants = [], people = [] }: Item): Alternative[] {
  if (kind === 'people') return [{ text: `@${word}`, kind: 'people', weight: 1, people }];
  if (kind === 'phrase') return [{ text: word, kind: 'phrase', weight: 1 }];
  return [
    { text: word, kind: 'word', weight: 1 },
    ...variants.map((text): Alternative => ({ text, kind: 'word', weight: 1 })),
    ...completions.map((text): Alternative => ({ text, kind: 'word', weight: COMPLETION_WEIGHT })),
  ];
}

/**
 * An amount may be written in ways that share no word ("3.3 million", "3.3M"): its canonical token stands for its
 * number, and for its unit if that is a separate word.
 */
function addAmounts(wanted: readonly Wanted[], concepts: readonly Concept[]): void {
  for (const [at, { text }] of wanted.entries()) {
    if (!/^\d/.test(text)) continue;
    const next = wanted[at + 1]?.text ?? '';
    const [amount] = amountsOf(`${text} ${next}`);
    if (amount === undefined) continue;
    const hasUnit = amountsOf(text)[0] !== amount;
    const carriers = [wordsOf(text)[0], ...(hasUnit ? [wordsOf(next)[0]] : [])];
    for (const concept of concepts.filter(({ typed }) => carriers.includes(typed))) {
      concept.alternatives.push({ text: amount, kind: 'word', weight: 1 });
    }
  }
}

function noteSynonyms(concepts: readonly Concept[], notes: Notes): void {
  for (const { typed, alternatives } of concepts) {
    const used = alternatives.flatMap(({ by, terms = [] }) =>
      by === 'spelling' || by === 'learned' ? [] : terms,
    );
    if (used.length > 0) notes.synonyms.push({ typed, used });
  }
}

function compoundsOf(words: readonly string[]): Compound[] {
  return words.flatMap((_, from) => {
    const end = words.indexOf('', from);
    const most = Math.min(LONGEST_COMPOUND, (end < 0 ? words.length : end) - from);
    return Array.from({ length: most }, (_, at) => ({ words: words.slice(from, from + at + 1) }));
  });
}

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const one of alternatives) {
    const old = best.get(one.text);
    if (!old || old.weight < one.weight) best.set(one.text, one);
  }
  return [...best.values()];
}
