import { stem } from '../../../text/words/stem.ts';
import type { SynonymGroup } from '../../index/lexicon.ts';
import type { Alternative } from './plan.ts';

const WEIGHTS: Readonly<Record<SynonymGroup['by'], number>> = { corpus: 0.9, curator: 0.6 };
const LONGEST_TERM = 5;

/** Finds in a query the terms that have synonyms; inflections are compared by their stems. */
export class Thesaurus {
  readonly #groups = new Map<string, SynonymGroup[]>();

  constructor(groups: readonly SynonymGroup[]) {
    for (const group of groups) {
      for (const term of group.terms) {
        const key = stemmed(term.split(' '));
        const list = this.#groups.get(key);
        if (list) list.push(group);
        else this.#groups.set(key, [group]);
      }
    }
  }

  /** Synonyms by the position of the query word they may stand for; a term of several words gives them to each of these. */
  match(words: readonly string[]): Map<number, Alternative[]> {
    const found = new Map<number, Alternative[]>();
    for (let from = 0; from < words.length; from++) {
      for (let length = Math.min(LONGEST_TERM, words.length - from); length > 0; length--) {
        const key = stemmed(words.slice(from, from + length));
        const alternatives = (this.#groups.get(key) ?? []).flatMap((group) => others(group, key));
        if (alternatives.length === 0) continue;
        for (let at = from; at < from + length; at++) {
          found.set(at, [...(found.get(at) ?? []), ...alternatives]);
        }
      }
    }
    return found;
  }
}

function others({ terms, by }: SynonymGroup, key: string): Alternative[] {
  return terms
    .filter((term) => stemmed(term.split(' ')) !== key)
    .map((text) => ({ text, kind: text.includes(' ') ? 'all' : 'word', weight: WEIGHTS[by] }));
}

function stemmed(words: readonly string[]): string {
  return words
    .map((word) => (/^[a-z]{4,}$/.test(word) ? stem(word) : word.replace(/(?<=[a-z]{2})s$/, '')))
    .join(' ');
}
