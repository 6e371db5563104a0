import type { Person } from '../index/people.ts';
import type { UnknownWords } from '../index/unknown-words.ts';

/** A page that holds a term. */
export interface Hit {
  /** Its place in the order of pages. */
  page: number;
  /** How strongly the page is about the term, whatever the term's rarity; from 0. */
  strength: number;
}

/** An index of terms as the engine needs it: the library's own files in the browser, plain maps in tests. */
export interface TermIndex {
  /** Pages that hold a word, inflections aside. */
  findWord(word: string): Promise<readonly Hit[]>;
  /** Pages that hold the words next to each other, inflections aside. */
  findPhrase(phrase: string): Promise<readonly Hit[]>;
  /** Pages known under a name; the name is written together. */
  findName(key: string): Promise<readonly Hit[]>;
  /** Pages with a title; see `titleToken`. */
  findTitle(token: string): Promise<readonly Hit[]>;
  /** Papers placed in a topic; all are as strong. */
  findTopic(id: string): Promise<readonly Hit[]>;
  /** Pages with a key; see `parse/keys.ts`. */
  findKey(key: string): Promise<readonly Hit[]>;
  /** People with a word in their names. */
  findPeople(word: string): Promise<readonly Person[]>;
  /** What is known of words that the library does not know. */
  unknownWords(): Promise<UnknownWords>;
  /** The number of the file that has a word, which is fetched as one; undefined where it is at hand. */
  fileOf(word: string): number | undefined;
  titleOf(page: number): Promise<string>;
  /** The papers nearest to a page. */
  near(page: number): Promise<readonly number[]>;
}

/** The pages of several lists of hits. */
export function pagesIn(lists: readonly (readonly Hit[])[]): Set<number> {
  return new Set(lists.flat().map(({ page }) => page));
}
