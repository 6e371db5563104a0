/**
 * What a page can be about, as the index and queries name it: a word's stem, a name (`=minicpm`) or a topic that the paper
 * is placed in (`#kv-cache`).
 */
import { stem } from '../../text/words/stem.ts';

/** The term that stands for a word and its inflections. Numbers and short words stand for themselves. */
export function termOf(word: string): string {
  return /^\p{L}{3,}$/u.test(word) ? stem(word) : word;
}

export function nameTerm(key: string): string {
  return `=${key}`;
}

export function topicTerm(id: string): string {
  return `#${id}`;
}
