import { isContent } from './term-reader.ts';
import type { KeyedWord, WordKeys } from './word-keys.ts';

/** A subject while it is searched for. */
export interface Sought {
  words: readonly number[];
  /** It is only a name or acronym. */
  exact?: true;
  acronym?: string;
  /** How often each spelling of it is used. */
  spellings: Map<string, number>;
  papers: number;
  /** How often abstracts use it, and how often a noun phrase ends with it there. */
  uses: number;
  ends: number;
}

/** A way to write a subject. */
export interface SubjectForm {
  subject: number;
  words: readonly number[];
  /** The exact spelling, except for a plural s, if case matters, as in names and acronyms. */
  exact?: string;
}

/** A text with its words. */
export interface KeyedText {
  text: string;
  words: readonly KeyedWord[];
}

/** The spelling of a form at a word; undefined if it is not there, or only as a part of a compound. */
export function writtenAt(
  { words: sought, exact }: SubjectForm,
  { text, words }: KeyedText,
  at: number,
): string | undefined {
  const [first, last] = [words[at] as KeyedWord, words[at + sought.length - 1]];
  if (!last || !sought.every((key, index) => words[at + index]?.key === key)) return undefined;
  const written = text.slice(first.start, last.end);
  if (exact !== undefined) return written === exact || written === `${exact}s` ? written : undefined;
  const isPart = text[first.start - 1] === '-' || (text[last.end] === '-' && sought.length > 1);
  return isPart || /[^\p{L}\p{M}\p{N} -]/u.test(written) ? undefined : written;
}

/**
 * Counts the use of a form at a word: its spelling, except for the first word of a sentence, whose capital means
 * nothing, and whether a noun phrase ends there.
 */
export function countUse(
  known: Sought,
  { words: sought, exact }: SubjectForm,
  written: string,
  { text, words }: KeyedText,
  at: number,
  keys: WordKeys,
): void {
  const [first, last, next] = [
    words[at] as KeyedWord,
    words[at + sought.length - 1] as KeyedWord,
    words[at + sought.length],
  ];
  known.uses++;
  const goesOn = next && text.slice(last.end, next.start) === ' ' && isContent(keys.wordOf(next.key));
  if (!goesOn && text[last.end] !== '-') known.ends++;
  if (exact !== undefined && exact === known.acronym) return;
  if (first.start === 0 || /[.!?:]\s$/.test(text.slice(first.start - 2, first.start))) return;
  known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
}
