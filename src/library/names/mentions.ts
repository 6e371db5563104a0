import type { Mention, Paper } from '../../schemas/paper.ts';
import { isAscii } from '../../text/words/fold.ts';
import { WordReader } from '../similarity/word-reader.ts';
import { isCited, isDataset, isExtended, isInPhrase, isWholeName, opensSentence } from './mention-context.ts';
import { type NameShape, plainDigits, shapeOf } from './mention-shapes.ts';

/** A paper as input for finding mentions. */
export interface MentioningPaper extends Pick<Paper, 'slug' | 'names' | 'acronyms' | 'topics' | 'related'> {
  title: string;
  /** Plain text, as returned by `plainAbstract`. */
  abstract: string;
}

/** A name with the papers that introduce it. */
interface KnownName {
  /** With plain digits. */
  name: string;
  shape: NameShape | null;
  papers: MentioningPaper[];
}

/**
 * The systems of other papers that each paper's title and abstract mention, in the order of `papers` and then of
 * the text. Coined names are accepted as they are; acronyms and ordinary words must come from a paper close in
 * topic, and ordinary words must also be cited like a system. A name that two papers introduce is linked only if
 * one of them is closer. One pass over the words of every text with a dictionary of names by their first word:
 * linear in the text.
 */
export function findMentions(
  papers: readonly MentioningPaper[],
  words: WordReader = new WordReader(),
): Mention[][] {
  const openingsIn = openingFinder(namesByWord(papers), words);
  const written = new Set<string>();
  const abstracts = papers.map(({ abstract }) => openingsIn(abstract, written));
  const isOrdinary = (word: string) => written.has(word) && /^\p{Ll}+$/u.test(word);
  return papers.map((paper, index) => [
    ...mentionsIn(paper, 'title', openingsIn(paper.title), isOrdinary),
    ...mentionsIn(paper, 'abstract', abstracts[index] as Opening[], isOrdinary),
  ]);
}

/** The slugs of the papers that mention each paper, sorted, by the slug of the mentioned one. */
export function invertMentions(
  papers: readonly { slug: string; mentions: readonly Mention[] }[],
): Map<string, string[]> {
  const inverse = new Map<string, Set<string>>();
  for (const { slug, mentions } of papers)
    for (const { to } of mentions) inverse.set(to, (inverse.get(to) ?? new Set()).add(slug));
  return new Map([...inverse].map(([to, slugs]) => [to, [...slugs].sort()]));
}

/** Names by their first word in lower case, longest first. */
type NamesByWord = ReadonlyMap<string, readonly KnownName[]>;

/** A word of a text that some name begins with. */
interface Opening {
  at: number;
  names: readonly KnownName[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const NONE: readonly KnownName[] = [];

/**
 * Returns a function that finds the openings in a text, in order; `written` collects every word of the texts it is
 * called with.
 */
function openingFinder(
  names: NamesByWord,
  words: WordReader,
): (text: string, written?: Set<string>) => Opening[] {
  const opened: (readonly KnownName[])[] = [];
  const isWritten: boolean[] = [];
  return (text, written) => {
    const openings: Opening[] = [];
    const { ids, starts } = words.read(withoutMarks(text));
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      opened[id] ??= names.get(words.wordOf(id).toLowerCase()) ?? NONE;
      if (opened[id].length > 0) openings.push({ at: starts[at] as number, names: opened[id] });
      if (!written || isWritten[id]) continue;
      isWritten[id] = true;
      written.add(words.wordOf(id));
    }
    return openings;
  };
}

/** A text with plain digits, where marks end a word as they end a name; every offset stays the same. */
function withoutMarks(text: string): string {
  if (isAscii(text)) return text;
  return plainDigits(text).replace(/\p{M}/gu, (mark) => ' '.repeat(mark.length));
}

function namesByWord(papers: readonly MentioningPaper[]): NamesByWord {
  const known = new Map<string, KnownName>();
  for (const paper of papers)
    for (const name of new Set(paper.names.map(plainDigits))) {
      const key = name.toLowerCase();
      const entry = known.get(key) ?? { name, shape: shapeOf(name), papers: [] };
      entry.papers.push(paper);
      known.set(key, entry);
    }
  const byWord = new Map<string, KnownName[]>();
  for (const entry of known.values()) {
    const word = entry.name.toLowerCase().match(WORD)?.[0];
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.name.length - a.name.length);
  return byWord;
}

function mentionsIn(
  from: MentioningPaper,
  field: Mention['field'],
  openings: readonly Opening[],
  isOrdinary: (word: string) => boolean,
): Mention[] {
  const text = plainDigits(from[field]);
  const found: Mention[] = [];
  let free = 0;
  for (const { at, names } of openings) {
    if (at < free) continue;
    const match = names.find(({ name }) => isNameAt(text, at, name, isOrdinary));
    if (!match) continue;
    free = at + match.name.length;
    const place = { text, field, start: at, end: free };
    const to = target(match, from, place);
    if (to) found.push({ to: to.slug, name: from[field].slice(at, free), field, start: at, end: free });
  }
  return found;
}

/** `isOrdinary` says whether some abstract writes a word in lower case. */
function isNameAt(text: string, at: number, name: string, isOrdinary: (word: string) => boolean): boolean {
  const written = text.slice(at, at + name.length);
  const isName = written === name || (isOtherCase(written, name) && !isOrdinary(written.toLowerCase()));
  return isName && isWholeName(text, at, at + name.length);
}

/** "MemoryLLM" for "MEMORYLLM", and "Sarathi" for a long acronym; never lower case only. */
function isOtherCase(written: string, name: string): boolean {
  if (written.toLowerCase() !== name.toLowerCase()) return false;
  const isLongAcronym = name.length > LONG_ACRONYM && /^\p{Lu}+$/u.test(name);
  return shapeOf(written) === 'coined' || (isLongAcronym && /^\p{Lu}\p{Ll}+$/u.test(written));
}

/** Number of letters from which an acronym hardly abbreviates anything else. */
const LONG_ACRONYM = 5;

interface Place {
  text: string;
  field: Mention['field'];
  start: number;
  end: number;
}

/** The paper meant at a place, if there is one. */
function target(known: KnownName, from: MentioningPaper, place: Place): MentioningPaper | undefined {
  const written = place.text.slice(place.start, place.end);
  const shape = written === known.name ? known.shape : shapeOf(written);
  if (shape === null || known.papers.includes(from) || isOwnFamily(known.name, from, place)) return undefined;
  const close: MentioningPaper[] = [];
  // Two are enough to know that the name is ambiguous.
  for (const paper of known.papers) if (close.length < 2 && isClose(from, paper)) close.push(paper);
  const candidates = shape === 'coined' && known.papers.length === 1 ? known.papers : close;
  const [to] = candidates;
  if (!to || candidates.length > 1 || !isSameExpansion(known.name, from, to)) return undefined;
  return isProven(shape, place) ? to : undefined;
}

/** "Qwen2.5-7B-Instruct-1M" is a model of the paper on Qwen2.5-1M. */
function isOwnFamily(name: string, from: MentioningPaper, { text, end }: Place): boolean {
  return isExtended(text, end) && from.names.some((own) => own.startsWith(name));
}

function isClose(from: MentioningPaper, to: MentioningPaper): boolean {
  return (
    from.topics.some(({ topic }) => to.topics.some((other) => other.topic === topic)) ||
    from.related.some(({ slug }) => slug === to.slug) ||
    to.related.some(({ slug }) => slug === from.slug)
  );
}

/** If a text expands the name itself, the paper that introduces it must have the same expansion. */
function isSameExpansion(name: string, from: MentioningPaper, to: MentioningPaper): boolean {
  const own = from.acronyms.find(({ acronym }) => plainDigits(acronym) === name);
  return !own || `${to.title} ${to.abstract}`.toLowerCase().includes(own.expansion.toLowerCase());
}

function isProven(shape: NameShape, { text, field, start, end }: Place): boolean {
  if (shape === 'coined') return true;
  if (isDataset(text, end)) return false;
  if (shape === 'acronym') return true;
  if (field === 'title' || isInPhrase(text, start, end) || opensSentence(text, start)) return false;
  return isCited(text, start, end);
}
