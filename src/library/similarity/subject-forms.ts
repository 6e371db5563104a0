import type { KeyedText, WordKeys } from './word-keys.ts';

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

/** The spelling of a form at a word; undefined if it is not there, or only as a part of a compound. */
export function writtenAt(
  { words: sought, exact }: SubjectForm,
  { text, keys, starts, ends }: KeyedText,
  at: number,
): string | undefined {
  for (let index = 0; index < sought.length; index++)
    if (keys[at + index] !== sought[index]) return undefined;
  const [start, end] = [starts[at] as number, ends[at + sought.length - 1] as number];
  const written = text.slice(start, end);
  if (exact !== undefined) return written === exact || written === `${exact}s` ? written : undefined;
  const isPart = text[start - 1] === '-' || (text[end] === '-' && sought.length > 1);
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
  { text, keys: own, starts, ends }: KeyedText,
  at: number,
  keys: WordKeys,
): void {
  const next = at + sought.length;
  const [start, end] = [starts[at] as number, ends[next - 1] as number];
  known.uses++;
  const goesOn = starts[next] === end + 1 && text[end] === ' ' && keys.isContent(own[next] as number);
  if (!goesOn && text[end] !== '-') known.ends++;
  if (exact !== undefined && exact === known.acronym) return;
  if (start === 0 || /[.!?:]\s$/.test(text.slice(start - 2, start))) return;
  known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
}
