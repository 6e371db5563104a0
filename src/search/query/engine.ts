import type { Lexicon } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import { type Answer, completionsOf, marksOf, peopleIn, withUnknown } from './answer.ts';
import { findCompounds, findKeys, findWhole } from './find/named.ts';
import { findExcluded, findTerms } from './find/terms.ts';
import { keysIn, type NamedKey, readCitationKey } from './parse/keys.ts';
import { type ParsedQuery, parseQuery } from './parse/parse-query.ts';
import { makePlan } from './plan/make-plan.ts';
import { Thesaurus } from './plan/thesaurus.ts';
import { liftPages } from './rank/names.ts';
import { liftNeighbors } from './rank/neighbors.ts';
import { rankPages } from './rank/rank.ts';
import { liftTitles } from './rank/titles.ts';
import { liftTopics, type TopicPage } from './rank/topics.ts';
import { pagesIn, type TermIndex } from './term-index.ts';
import { Corrector } from './understand/correct.ts';
import { type AnswerOptions, itemsOf } from './understand/items.ts';
import { peopleCalled } from './understand/people.ts';
import type { Sources } from './understand/understand.ts';
import { wordsOf } from './words.ts';

/** Answers queries from an index and what is known of its words. */
export class SearchEngine {
  readonly #index: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #topics: readonly TopicPage[];
  readonly #thesaurus: Thesaurus;
  readonly #sources: Sources;

  constructor(index: TermIndex, lexicon: Lexicon, topics: readonly TopicPage[] = []) {
    this.#index = index;
    this.#lexicon = lexicon;
    this.#topics = topics;
    this.#thesaurus = new Thesaurus(lexicon.synonyms);
    this.#sources = {
      lexicon,
      corrector: new Corrector(lexicon.words),
      isHeld: async (word) => !lexicon.isWhole && (await index.findWord(word)).length > 0,
      peopleNamed: (word) => index.findPeople(word),
      unknownWords: async () => {
        const unknown = await index.unknownWords();
        return { ...unknown, corrector: new Corrector(unknown.names) };
      },
    };
  }

  async answer(text: string, options: AnswerOptions = {}): Promise<Answer> {
    const [index, lexicon] = [this.#index, this.#lexicon];
    const { query, named, isNamed } = readQuery(text, lexicon);
    const [keyed, items] = await Promise.all([
      findKeys(named, index),
      itemsOf(query, options, this.#sources),
    ]);
    const plan = makePlan(query, items, {
      papersWith: (word) => lexicon.words.get(word),
      thesaurus: this.#thesaurus,
    });
    if (isNamed) plan.notes.unknown = named.filter((one) => !keyed.has(one)).map(({ typed }) => typed);
    const [findings, compounds, whole, excluded] = await Promise.all([
      findTerms(plan, index),
      findCompounds(plan, lexicon, index),
      findWhole(plan, lexicon, index),
      findExcluded(plan, index),
    ]);
    const sure = new Set([...whole, ...pagesIn([...keyed.values()])]);
    const ranked = rankPages(plan, findings, lexicon.papers);
    const placed = await liftTopics(ranked, this.#topics, index);
    const titled = await liftTitles(placed, plan, findings, lexicon.papers, index);
    const lifted = liftPages(titled, compounds, sure, plan.concepts.length);
    // Where it is sure what is meant, what is near to it is not.
    const pages = sure.size > 0 ? lifted : await liftNeighbors(lifted, lexicon.papers, index);
    return {
      query,
      pages: pages.filter(({ page }) => !excluded.has(page)),
      marks: marksOf(plan),
      notes: withUnknown(plan, findings, compounds),
      people: peopleIn(plan),
      completions: completionsOf(text, items),
      hasWords: plan.concepts.length > 0 || isNamed,
    };
  }

  /** The people whom a name means, as a condition gives it: its spelling is corrected where nobody is called so. */
  async peopleCalled(name: string): Promise<Person[]> {
    const words = wordsOf(name);
    const people = await this.#peopleCalled(words);
    if (people.length > 0) return people;
    const { corrector } = await this.#sources.unknownWords();
    return this.#peopleCalled(words.map((word) => corrector.find(word, true)?.word ?? word));
  }

  async #peopleCalled(words: readonly string[]): Promise<Person[]> {
    const [longest] = words.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    return peopleCalled(words, new Map([[longest, await this.#index.findPeople(longest)]]));
  }
}

/** A query apart into the keys that it holds and the rest; it `isNamed` where there is no rest to speak of. */
function readQuery(
  text: string,
  lexicon: Lexicon,
): { query: ParsedQuery; named: NamedKey[]; isNamed: boolean } {
  const named = keysIn(text);
  const words = named.reduce((rest, { typed }) => rest.replace(typed, ' '), readable(text, lexicon));
  const isNamed = named.length > 0 && !/\p{L}{2}/u.test(words.replace(/\b(?:arxiv|doi)\b/gi, ''));
  return { query: parseQuery(isNamed ? '' : words), named, isNamed };
}

/** A citation key as the words it is made of; every other query as it is. */
function readable(text: string, { words }: Lexicon): string {
  const key = readCitationKey(text);
  if (!key || words.has(wordsOf(text)[0] ?? '')) return text;
  return key.word === '' ? `${key.family} ${key.year}` : `${key.family} ${key.word}`;
}
