import type { Person } from '../../index/people.ts';
import type { UnknownWords } from '../../index/unknown-words.ts';
import type { Vocabulary } from '../../index/vocabulary.ts';
import { spellingVariants } from '../spelling.ts';
import { isStopWord } from '../stop-words.ts';
import type { Corrector } from './correct.ts';
import { correctWords } from './correct-words.ts';
import { type NamedPeople, namesIn } from './people.ts';
import { translate } from './translate.ts';

/** The meaning of the words of a query. */
interface Understood {
  /** The words to search for. */
  words: UnderstoodWord[];
  /** Runs of `words` that name people. */
  names: NamedPeople[];
}

export interface UnderstoodWord {
  text: string;
  /** What was typed, if it differs; if several words became one, the first has all of them. */
  typed: string;
  /** Words that start with it, if it is being typed and is not a word itself. */
  completions: readonly string[];
  /** Other spellings of it in the library, if the library does not have this one. */
  variants?: readonly string[];
  /** How the typed word was changed; undefined if it was not. */
  by?: 'correction' | 'translation';
}

/** Where words are looked up. */
export interface Sources {
  /** Words of the library that are also in names of people. */
  alsoNames: ReadonlySet<string>;
  /** Which words of a query lead to something. */
  leading(words: readonly string[]): Promise<ReadonlySet<string>>;
  vocabulary(): Promise<Vocabulary & { corrector: Corrector }>;
  unknownWords(): Promise<UnknownWords & { corrector: Corrector }>;
  peopleNamed(word: string): Promise<readonly Person[]>;
}

export interface Typing {
  /** Whether the last word may still be incomplete. */
  isOpen: boolean;
  /** Take the query as typed, without corrections. */
  isVerbatim: boolean;
}

/** Maximum number of completions of the word being typed. */
const MOST_COMPLETIONS = 6;
/** Longer texts were pasted: unknown words in them are not typos. */
const LONGEST_TYPED = 12;
/** Minimum number of letters before a word is completed. */
const SHORTEST_BEGUN = 3;

/** Determines what folded words mean. A single letter at the end that may continue says nothing yet. */
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
  const unknown = whole.filter(
    (text) => !isStopWord(text) && text.length > 1 && !/^\p{N}+$/u.test(text) && !leading.has(text),
  );
  const called = await namesAmong(unknown, sources);
  const isUnmatched = ({ text }: UnderstoodWord) => unknown.includes(text) && !called.includes(text);
  if (!asTyped.some(isUnmatched)) {
    return {
      words: asTyped,
      names: await findNames(whole, [...called, ...plainNames(whole, sources)], sources),
    };
  }
  return understandUnmatched(asTyped, isUnmatched, called, typing, sources);
}

/**
 * Interprets words some of which lead to nothing: incomplete, spelled differently here, in another language or
 * mistyped. `known` are those of names.
 */
async function understandUnmatched(
  asTyped: readonly UnderstoodWord[],
  isUnmatched: (word: UnderstoodWord) => boolean,
  known: readonly string[],
  { isOpen, isVerbatim }: Typing,
  sources: Sources,
): Promise<Understood> {
  // A word that begins no other needs both: one wait instead of two.
  const [vocabulary, unknown] = await Promise.all([sources.vocabulary(), sources.unknownWords()]);
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
  if (!unmatched.includes(true)) {
    const texts = begun.map(({ text }) => text);
    return { words: begun, names: await findNames(texts, known, sources) };
  }
  const translated = translate(begun, unmatched, unknown.translations);
  const isUnknown = (word: UnderstoodWord) =>
    word.by === undefined && unmatched[begun.indexOf(word)] === true && !unknown.names.has(word.text);
  const words = isVerbatim ? translated : correctWords(translated, isUnknown, vocabulary, unknown.corrector);
  const texts = words.map(({ text }) => text);
  const called = texts.filter((text) => unknown.names.has(text) && !vocabulary.words.has(text));
  const names = await findNames(texts, [...called, ...plainNames(texts, sources)], sources);
  return withoutStrayNames(words, names, called);
}

/** Two words that were taken for mistyped names, but together name nobody, are not typos of names. */
function withoutStrayNames(
  words: readonly UnderstoodWord[],
  names: readonly NamedPeople[],
  called: readonly string[],
): Understood {
  const isOfOne = (at: number) =>
    names.some(({ from, length }) => length > 1 && from <= at && at < from + length);
  const isName = (at: number) => words[at]?.by === 'correction' && called.includes(words[at].text);
  const isStray = (at: number) => isName(at) && !isOfOne(at) && (isName(at - 1) || isName(at + 1));
  return {
    words: words.map((word, at) => (isStray(at) ? { ...word, text: word.typed, by: undefined } : word)),
    names: names.filter(({ from }) => !isStray(from)),
  };
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

/** Which of the words are in names of people. */
async function namesAmong(words: readonly string[], { peopleNamed }: Sources): Promise<string[]> {
  const found = words.map(async (word) => ((await peopleNamed(word)).length > 0 ? [word] : []));
  return (await Promise.all(found)).flat();
}

/** Words in texts that may form a name with the word next to them. */
function plainNames(words: readonly string[], { alsoNames }: Sources): string[] {
  const mayBe = (word: string | undefined) => word !== undefined && alsoNames.has(word);
  return words.filter((word, at) => mayBe(word) && (mayBe(words[at - 1]) || mayBe(words[at + 1])));
}

/** The names among words that include one of those in `called`; a word from texts is not a name on its own. */
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
