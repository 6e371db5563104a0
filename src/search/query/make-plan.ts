import { amountsOf, numberVariant } from './numbers.ts';
import type { ParsedQuery, Wanted } from './parse-query.ts';
import type { Alternative, Compound, Concept, Notes, Plan } from './plan.ts';
import { spellingVariants } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { keyOf, wordsOf } from './words.ts';

/** What is known of the library's words. */
export interface Vocabulary {
  has(word: string): boolean;
  thesaurus: Thesaurus;
  /** What a word was corrected to, where it was. */
  corrected: ReadonlyMap<string, string>;
  /** Words that complete the one being typed. */
  completions: ReadonlyMap<string, readonly string[]>;
}

const COMPLETION_WEIGHT = 0.9;
const NUMBER_WEIGHT = 0.9;
const LONGEST_COMPOUND = 3;

/** Turns a parsed query into concepts with their alternatives, and notes what was done. */
export function makePlan(parsed: ParsedQuery, vocabulary: Vocabulary): Plan {
  const notes: Notes = { corrections: [], leftOut: [], unknown: [], synonyms: [] };
  const items = contentItems(parsed.wanted, notes);
  const words = items.map(({ text }) => vocabulary.corrected.get(text) ?? text);
  for (const [at, { text }] of items.entries()) {
    const used = words[at] as string;
    if (used !== text) notes.corrections.push({ typed: text, used });
  }
  const synonyms = vocabulary.thesaurus.match(words);
  const byGroup = Map.groupBy(items.keys(), (at) => (items[at] as Item).group);
  const concepts = [...byGroup.values()].map((ats) => {
    const alternatives = ats.flatMap((at) => [
      ...ownForms(items[at] as Item, words[at] as string, vocabulary),
      ...(synonyms.get(at) ?? []),
    ]);
    return {
      typed: ats.map((at) => (items[at] as Item).text).join(' OR '),
      alternatives: distinct(alternatives),
    };
  });
  addAmounts(parsed.wanted, concepts);
  noteSynonyms(concepts, synonyms, notes);
  const isPlain = parsed.wanted.every(({ kind }) => kind === 'word') && byGroup.size === items.length;
  return {
    concepts,
    whole: keyOf(parsed.text),
    compounds: isPlain ? compoundsOf(words) : [],
    excluded: parsed.excluded,
    notes,
  };
}

/** A word or phrase that is searched for. */
interface Item {
  text: string;
  kind: Wanted['kind'];
  group: number;
}

/** Typed text apart into folded words; stop words are left out unless nothing else remains. */
function contentItems(wanted: readonly Wanted[], notes: Notes): Item[] {
  let group = 0;
  let last = -1;
  const items = wanted.flatMap((item): Item[] => {
    const words = wordsOf(item.text);
    if (item.group !== last) group += 1;
    last = item.group;
    if (item.kind === 'phrase')
      return words.length > 0 ? [{ text: words.join(' '), kind: 'phrase', group }] : [];
    return words.map((text, at) => {
      if (at > 0) group += 1;
      return { text, kind: 'word', group };
    });
  });
  const content = items.filter(({ text, kind }) => kind === 'phrase' || !isStopWord(text));
  if (content.length === 0) return items;
  notes.leftOut.push(...new Set(items.filter((item) => !content.includes(item)).map(({ text }) => text)));
  return content;
}

function ownForms({ kind }: Item, word: string, vocabulary: Vocabulary): Alternative[] {
  if (kind === 'phrase') return [{ text: word, kind: 'phrase', weight: 1 }];
  const forms: Alternative[] = [{ text: word, kind: 'word', weight: 1 }];
  for (const text of spellingVariants(word)) {
    if (vocabulary.has(text)) forms.push({ text, kind: 'word', weight: 1 });
  }
  for (const text of vocabulary.completions.get(word) ?? []) {
    forms.push({ text, kind: 'word', weight: COMPLETION_WEIGHT });
  }
  const number = numberVariant(word);
  if (number) forms.push({ text: number, kind: 'word', weight: NUMBER_WEIGHT });
  return forms;
}

/**
 * An amount may be written in ways that share no word ("3.3 million", "3.3M"): its canonical token stands for its
 * number, and for its unit where that is a word of its own.
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

function noteSynonyms(
  concepts: readonly Concept[],
  synonyms: ReadonlyMap<number, Alternative[]>,
  notes: Notes,
): void {
  for (const found of synonyms.values()) {
    const concept = concepts.find(({ alternatives }) => found.some((one) => alternatives.includes(one)));
    if (concept) notes.synonyms.push({ typed: concept.typed, used: found.map(({ text }) => text) });
  }
}

function compoundsOf(words: readonly string[]): Compound[] {
  return words.flatMap((_, from) => {
    const lengths = Array.from(
      { length: Math.min(LONGEST_COMPOUND, words.length - from) },
      (_, at) => at + 1,
    );
    return lengths.map((length) => ({ text: words.slice(from, from + length).join(''), words: length }));
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
