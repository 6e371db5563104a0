import type { SynonymGroup } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import type { UnknownWords } from '../index/unknown-words.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A page that contains a term. */
export interface Hit {
  /** Its index in page order. */
  page: number;
  /** How strongly the page is about the term, regardless of the term's rarity; 0 or more. */
  strength: number;
}

/** Pages of other terms that stand for a run of words. */
export interface FoundAlternatives {
  by: SynonymGroup['by'];
  terms: readonly string[];
  hits: readonly Hit[];
}

/** An index of terms as the engine needs it. What a run of words leads to is stored with one of its words. */
export interface TermIndex {
  /** Pages that contain a word in any inflection. */
  findWord(word: string): Promise<readonly Hit[]>;
  /** Pages that contain adjacent words in any inflection. */
  findPhrase(phrase: string): Promise<readonly Hit[]>;
  /** Pages known under a name, which may be written as several words. */
  findName(words: readonly string[]): Promise<readonly Hit[]>;
  /** Pages whose title is exactly this text. */
  findTitle(text: string): Promise<readonly Hit[]>;
  /** What else a run of words can mean. */
  findAlternatives(words: readonly string[]): Promise<readonly FoundAlternatives[]>;
  /** Pages with a key; see `parse/keys.ts`. */
  findKey(key: string): Promise<readonly Hit[]>;
  /** People with a word in their names. */
  findPeople(word: string): Promise<readonly Person[]>;
  /** The library's words. */
  vocabulary(): Promise<Vocabulary>;
  /** Help for words that the library does not know. */
  unknownWords(): Promise<UnknownWords>;
  titleOf(page: number): Promise<string>;
  /** The papers nearest to a page. */
  near(page: number): Promise<readonly number[]>;
}

/** The pages in several lists of hits. */
export function pagesIn(lists: readonly (readonly Hit[])[]): Set<number> {
  return new Set(lists.flat().map(({ page }) => page));
}
