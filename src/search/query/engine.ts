import type { Lexicon } from '../index/lexicon.ts';
import type { Person } from '../index/people.ts';
import { type Answer, completionsOf, marksOf, othersOf, peopleIn, systemsIn, withUnknown } from './answer.ts';
import { findCompounds, findKeys, findWhole } from './find/named.ts';
import { findExcluded, findTerms } from './find/terms.ts';
import { keysIn, type NamedKey, readCitationKey } from './parse/keys.ts';
import { type ParsedQuery, parseQuery } from './parse/parse-query.ts';
import { alternativesOf, runsOf } from './plan/alternatives.ts';
import { MOST_CONCEPTS, makePlan } from './plan/make-plan.ts';
import type { Item, Plan } from './plan/plan.ts';
import { liftPages } from './rank/names.ts';
import { liftNeighbors } from './rank/neighbors.ts';
import { rankPages } from './rank/rank.ts';
import { liftTitles } from './rank/titles.ts';
import { liftTopics, type TopicPage } from './rank/topics.ts';
import { isStopWord } from './stop-words.ts';
import { pagesIn, type TermIndex } from './term-index.ts';
import { Corrector } from './understand/correct.ts';
import { type AnswerOptions, itemsOf } from './understand/items.ts';
import { nearestWords } from './understand/nearest.ts';
import { peopleCalled } from './understand/people.ts';
import type { Sources } from './understand/understand.ts';
import { wordsOf } from './words.ts';

/** Number of words, people and queries offered if nothing is found. */
const MOST_NEAREST = 3;

/** What a library has that is similar to the query. */
interface Nearest {
  queries: string[];
  people: Person[];
}

/** Answers queries from an index and facts about the library. */
export class SearchEngine {
  readonly #index: TermIndex;
  readonly #papers: number;
  readonly #topics: readonly TopicPage[];
  readonly #sources: Sources;

  constructor(index: TermIndex, { papers, topics, alsoNames }: Lexicon) {
    this.#index = index;
    this.#papers = papers;
    this.#topics = topics.map(({ id, pages }, at) => ({ id, page: papers + at, members: new Set(pages) }));
    this.#sources = {
      alsoNames,
      leading: (words) => leadingWords(words, index),
      peopleNamed: (word) => index.findPeople(word),
      vocabulary: async () => {
        const vocabulary = await index.vocabulary();
        return { ...vocabulary, corrector: new Corrector(vocabulary.words) };
      },
      unknownWords: async () => {
        const unknown = await index.unknownWords();
        return { ...unknown, corrector: new Corrector(unknown.names) };
      },
    };
  }

  async answer(text: string, options: AnswerOptions = {}): Promise<Answer> {
    const index = this.#index;
    const { query, named, isNamed } = await readQuery(text, index);
    const [keyed, items] = await Promise.all([
      findKeys(named, index),
      itemsOf(query, options, this.#sources),
    ]);
    const plan = await this.#plan(query, items);
    if (isNamed) plan.notes.unknown = named.filter((one) => !keyed.has(one)).map(({ typed }) => typed);
    const [findings, compounds, whole, excluded] = await Promise.all([
      findTerms(plan, index),
      findCompounds(plan, index),
      findWhole(plan, index),
      findExcluded(plan, index),
    ]);
    const sure = new Set([...whole, ...pagesIn([...keyed.values()])]);
    const placed = liftTopics(rankPages(plan, findings, this.#papers), this.#topics);
    const titled = await liftTitles(placed, plan, findings, this.#papers, index);
    const lifted = liftPages(titled, compounds, sure, plan.concepts.length);
    // If it is certain what is meant, its neighbors are not wanted.
    const pages = sure.size > 0 ? lifted : await liftNeighbors(lifted, this.#papers, index);
    const marks = marksOf(plan);
    return {
      query,
      pages: pages.filter(({ page }) => !excluded.has(page)),
      marks,
      others: othersOf(plan, marks),
      notes: withUnknown(plan, findings, compounds),
      people: peopleIn(plan),
      systems: await systemsIn(compounds, items, index),
      completions: completionsOf(text, items),
      hasWords: plan.concepts.length > 0 || isNamed,
    };
  }

  /** The plan of a query. Only for a long one is the vocabulary needed, to tell which words are rare. */
  async #plan(query: ParsedQuery, items: readonly Item[]): Promise<Plan> {
    const isLong = items.filter(({ text }) => !isStopWord(text)).length > MOST_CONCEPTS;
    const words = isLong ? (await this.#index.vocabulary()).words : new Map<string, number>();
    const alternatives = isLong ? new Map() : await alternativesOf(items, this.#index);
    return makePlan(query, items, { papersWith: (word) => words.get(word), alternatives });
  }

  /** The people meant by a name in a condition; its spelling is corrected if nobody has that name. */
  async peopleCalled(name: string): Promise<Person[]> {
    const words = wordsOf(name);
    const people = await this.#peopleCalled(words);
    if (people.length > 0) return people;
    const { corrector } = await this.#sources.unknownWords();
    return this.#peopleCalled(words.map((word) => corrector.find(word, true)?.word ?? word));
  }

  /** What the library has that is similar to the words that lead to nothing: the query with other words, and people. */
  async nearest(text: string): Promise<Nearest> {
    const { wanted, conditions } = parseQuery(text);
    const named = conditions.filter(({ field }) => field === 'author').flatMap(({ value }) => wordsOf(value));
    const words = wanted.flatMap((one) => wordsOf(one.text)).filter((word) => !isStopWord(word));
    const leading = await this.#sources.leading(words);
    const lost = [...new Set(words)].filter((word) => !leading.has(word)).slice(0, MOST_NEAREST);
    const [{ words: known }, { names }] = await Promise.all([
      this.#sources.vocabulary(),
      this.#sources.unknownWords(),
    ]);
    const respelt = (word: string, from: ReadonlyMap<string, number>) =>
      nearestWords(word, from, MOST_NEAREST).map((other) => inPlaceOf(text, word, other));
    const strange = named.filter((word) => !names.has(word));
    const queries = [
      ...lost.flatMap((word) => respelt(word, known)),
      ...strange.flatMap((word) => respelt(word, names)),
    ];
    const called = [...lost, ...strange].flatMap((word) => nearestWords(word, names, MOST_NEAREST));
    const people = await Promise.all(called.map((word) => this.#index.findPeople(word)));
    return {
      queries: [...new Set(queries)].filter((query) => query !== text).slice(0, MOST_NEAREST),
      people: distinctPeople(people.flatMap((own) => own.slice(0, 1))).slice(0, MOST_NEAREST),
    };
  }

  async #peopleCalled(words: readonly string[]): Promise<Person[]> {
    const [longest] = words.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    return peopleCalled(words, new Map([[longest, await this.#index.findPeople(longest)]]));
  }
}

function distinctPeople(people: readonly Person[]): Person[] {
  return [...new Map(people.map((one) => [one.slug ?? one.name, one])).values()];
}

/** The query with one word replaced by another; unchanged if the query writes that word differently. */
function inPlaceOf(text: string, word: string, other: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? text : text.slice(0, at) + other + text.slice(at + word.length);
}

/** The words that some page contains, and those that other terms stand for. */
async function leadingWords(words: readonly string[], index: TermIndex): Promise<Set<string>> {
  const found = words.map(async (word) => ((await index.findWord(word)).length > 0 ? [word] : []));
  const items = words.map(
    (text, group): Item => ({ text, kind: 'word', group, typed: text, completions: [] }),
  );
  const replaced = runsOf(items).map(async (run) => {
    const texts = run.map(({ text }) => text);
    return (await index.findAlternatives(texts)).length > 0 ? texts : [];
  });
  return new Set((await Promise.all([...found, ...replaced])).flat());
}

/** Splits a query into the keys that it contains and the rest; `isNamed` if the rest is negligible. */
async function readQuery(
  text: string,
  index: TermIndex,
): Promise<{ query: ParsedQuery; named: NamedKey[]; isNamed: boolean }> {
  const named = keysIn(text);
  const words = named.reduce((rest, { typed }) => rest.replace(typed, ' '), await readable(text, index));
  const isNamed = named.length > 0 && !/\p{L}{2}/u.test(words.replace(/\b(?:arxiv|doi)\b/gi, ''));
  return { query: parseQuery(isNamed ? '' : words), named, isNamed };
}

/** A citation key as the words it is made of; any other query unchanged. */
async function readable(text: string, index: TermIndex): Promise<string> {
  const key = readCitationKey(text);
  if (!key || (await index.findWord(wordsOf(text)[0] ?? '')).length > 0) return text;
  return key.word === '' ? `${key.family} ${key.year}` : `${key.family} ${key.word}`;
}
