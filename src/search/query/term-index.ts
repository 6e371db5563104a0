import type { SynonymGroup } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import type { UnknownWords } from '../index/unknown-words.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A page that holds a term. */
export interface Hit {
  /** Its place in the order of pages. */
  page: number;
  /** How strongly the page is about the term, whatever the term's rarity; from 0. */
  strength: number;
}

/** Pages of other terms that stand for a run of words. */
export interface FoundAlternatives {
  by: SynonymGroup['by'];
  terms: readonly string[];
  hits: readonly Hit[];
}

/** An index of terms as the engine needs it. What a run of words leads to comes with one of its words. */
export interface TermIndex {
  /** Pages that hold a word, inflections aside. */
  findWord(word: string): Promise<readonly Hit[]>;
  /** Pages that hold the words next to each other, inflections aside. */
  findPhrase(phrase: string): Promise<readonly Hit[]>;
  /** Pages known under a name, which may be written as several words. */
  findName(words: readonly string[]): Promise<readonly Hit[]>;
  /** Pages of which a text is the whole title. */
  findTitle(text: string): Promise<readonly Hit[]>;
  /** What else is meant by a run of words. */
  findAlternatives(words: readonly string[]): Promise<readonly FoundAlternatives[]>;
  /** Pages with a key; see `parse/keys.ts`. */
  findKey(key: string): Promise<readonly Hit[]>;
  /** People with a word in their names. */
  findPeople(word: string): Promise<readonly Person[]>;
  /** The library's words. */
  vocabulary(): Promise<Vocabulary>;
  /** What is known of words that the library does not know. */
  unknownWords(): Promise<UnknownWords>;
  titleOf(page: number): Promise<string>;
  /** The papers nearest to a page. */
  near(page: number): Promise<readonly number[]>;
}

/** The pages of several lists of hits. */
export function pagesIn(lists: readonly (readonly Hit[])[]): Set<number> {
  return new Set(lists.flat().map(({ page }) => page));
}
