import type { Person } from '../../index/people.ts';
import type { UnknownWords } from '../../index/unknown-words.ts';
import type { Vocabulary } from '../../index/vocabulary.ts';
import { spellingVariants } from '../spelling.ts';
import { isStopWord } from '../stop-words.ts';
import type { Corrector } from './correct.ts';
import { correctWords } from './correct-words.ts';
import { type NamedPeople, namesIn } from './people.ts';
import { translate } from './translate.ts';

/** What the words of a query stand for. */
export interface Understood {
  /** The words that are searched for. */
  words: UnderstoodWord[];
  /** Runs of `words` that name people. */
  names: NamedPeople[];
}

export interface UnderstoodWord {
  text: string;
  /** What it was typed as, where that is something else; of several words for one, the first has it all. */
  typed: string;
  /** Words that it begins, where it is the one being typed and no word itself. */
  completions: readonly string[];
  /** Other spellings of it that the library has, where it does not have this one. */
  variants?: readonly string[];
  /** How what was typed was changed; undefined where it was not. */
  by?: 'correction' | 'translation';
}

/** Where words are looked up. */
export interface Sources {
  /** Words of the library that are in names of people too. */
  alsoNames: ReadonlySet<string>;
  /** Which of the words of a query lead to something. */
  leading(words: readonly string[]): Promise<ReadonlySet<string>>;
  vocabulary(): Promise<Vocabulary & { corrector: Corrector }>;
  unknownWords(): Promise<UnknownWords & { corrector: Corrector }>;
  peopleNamed(word: string): Promise<readonly Person[]>;
}

export interface Typing {
  /** Whether the last word may still be being typed. */
  isOpen: boolean;
  /** Take the query as typed: correct nothing. */
  isVerbatim: boolean;
}

/** Words that complete the one being typed, at most. */
const MOST_COMPLETIONS = 6;
/** Longer texts are pasted: what is unknown in them is no slip of typing. */
const LONGEST_TYPED = 12;
/** A name of words that are all words of the library's texts too is looked for in a query of so many words. */
const LONGEST_PLAIN_NAME = 3;
/** Letters of a begun word before it is completed. */
const SHORTEST_BEGUN = 3;

/** Finds out what folded words stand for. A single letter at the end that may go on says nothing yet. */
export async function understand(
  typed: readonly string[],
  typing: Typing,
  sources: Sources,
): Promise<Understood> {
  const isBegun = typing.isOpen && typed.length > 1 && /^\p{L}$/u.test(typed.at(-1) ?? '');
  const whole = isBegun ? typed.slice(0, -1) : typed;
  const asTyped = whole.map((text): UnderstoodWord => ({ text, typed: text, completions: [] }));
  const isShort = typed.length <= LONGEST_TYPED;
  const leading = isShort ? await sources.leading(whole) : new Set(whole);
  const isUnmatched = ({ text }: UnderstoodWord) =>
    !isStopWord(text) && text.length > 1 && !/^\p{N}+$/u.test(text) && !leading.has(text);
  if (!asTyped.some(isUnmatched)) {
    const names = isPlainName(whole, sources) ? await findNames(whole, whole, sources) : [];
    return { words: asTyped, names };
  }
  return understandUnmatched(asTyped, isUnmatched, typing, sources);
}

/** Words some of which lead to nothing: begun, spelt otherwise here, of another language, of names or mistyped. */
async function understandUnmatched(
  asTyped: readonly UnderstoodWord[],
  isUnmatched: (word: UnderstoodWord) => boolean,
  { isOpen, isVerbatim }: Typing,
  sources: Sources,
): Promise<Understood> {
  const vocabulary = await sources.vocabulary();
  const last = asTyped.length - 1;
  const begun = asTyped.map((word, at) => {
    if (!isUnmatched(word)) return word;
    const own = isOpen && at === last ? complete(word, vocabulary) : word;
    const variants = spellingVariants(word.text).filter((one) => vocabulary.words.has(one));
    return { ...own, ...(variants.length > 0 && { variants }) };
  });
  const unmatched = begun.map(
    (word) =>
      isUnmatched(word) &&
      word.completions.length === 0 &&
      word.variants === undefined &&
      !vocabulary.words.has(word.text),
  );
  if (!unmatched.includes(true)) return { words: begun, names: [] };
  const unknown = await sources.unknownWords();
  const translated = translate(begun, unmatched, unknown.translations);
  const isUnknown = (word: UnderstoodWord) =>
    word.by === undefined && unmatched[begun.indexOf(word)] === true && !unknown.names.has(word.text);
  const words = isVerbatim ? translated : correctWords(translated, isUnknown, vocabulary, unknown.corrector);
  const texts = words.map(({ text }) => text);
  const called = texts.filter((text) => unknown.names.has(text) && !vocabulary.words.has(text));
  const names = called.length > 0 ? await findNames(texts, called, sources) : [];
  return { words, names };
}

function complete(word: UnderstoodWord, { words: known }: Vocabulary): UnderstoodWord {
  if (word.text.length < SHORTEST_BEGUN) return word;
  const completions = [...known]
    .filter(([one]) => one.startsWith(word.text))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map(([one]) => one);
  return { ...word, completions };
}

function isPlainName(words: readonly string[], { alsoNames }: Sources): boolean {
  return words.length > 1 && words.length <= LONGEST_PLAIN_NAME && words.every((word) => alsoNames.has(word));
}

/** The names among words that hold one of those that are `called`; a word of texts is none by itself. */
async function findNames(
  words: readonly string[],
  called: readonly string[],
  { peopleNamed, alsoNames }: Sources,
): Promise<NamedPeople[]> {
  const people = new Map(
    await Promise.all([...new Set(called)].map(async (word) => [word, await peopleNamed(word)] as const)),
  );
  return namesIn(words, people).filter(
    ({ from, length }) => length > 1 || !alsoNames.has(words[from] as string),
  );
}
