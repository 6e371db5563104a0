import type { Vocabulary } from '../../index/vocabulary.ts';
import { isStopWord } from '../stop-words.ts';
import { type Correction, type Corrector, nearer } from './correct.ts';
import type { UnderstoodWord } from './understand.ts';

/** Minimum length of each part of a word that is split in two, and minimum number of papers for each part. */
const SHORTEST_PART = 3;
const LEAST_PAPERS_OF_PART = 2;

/** Corrects unknown words: neighbors that belong together, a word to be split in two, then the nearest word or name. */
export function correctWords(
  words: readonly UnderstoodWord[],
  isUnknown: (word: UnderstoodWord) => boolean,
  vocabulary: Vocabulary & { corrector: Corrector },
  names: Corrector,
): UnderstoodWord[] {
  const corrected: UnderstoodWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at] as UnderstoodWord, words[at + 1]];
    const joined =
      next && (isUnknown(word) || isUnknown(next)) && joinedWord(word, next, vocabulary.corrector);
    if (joined) {
      const typed = `${word.typed} ${next.typed}`;
      corrected.push({ text: joined, typed, completions: [], by: 'correction' });
      at += 1;
    } else if (isUnknown(word)) corrected.push(...correctWord(word, vocabulary, names));
    else corrected.push(word);
  }
  return corrected;
}

/** The word that two neighbors form together, with at most one typo if they are long. */
function joinedWord(a: UnderstoodWord, b: UnderstoodWord, corrector: Corrector): string | undefined {
  if (a.by !== undefined || b.by !== undefined || isStopWord(a.text)) return undefined;
  const found = corrector.find(a.text + b.text, true);
  const least = Math.min(
    ...[a, b].map(({ text }) => corrector.find(text)?.edits ?? Number.POSITIVE_INFINITY),
  );
  return found !== undefined && found.edits <= least ? found.word : undefined;
}

function correctWord(
  word: UnderstoodWord,
  { words, corrector }: Vocabulary & { corrector: Corrector },
  names: Corrector,
): UnderstoodWord[] {
  const of = (text: string, typed: string): UnderstoodWord => ({
    text,
    typed,
    completions: [],
    by: 'correction',
  });
  const parts = splitWord(word.text, words);
  if (parts) return [of(parts[0], word.typed), of(parts[1], '')];
  const candidates = [corrector.find(word.text), names.find(word.text)];
  const best = candidates
    .filter((one): one is Correction => one !== undefined)
    .reduce<Correction | undefined>((a, b) => (a && nearer(a, b) <= 0 ? a : b), undefined);
  return [best ? of(best.word, word.typed) : word];
}

/** The two words that a word consists of; among several pairs, the one whose rarer word is most common. */
function splitWord(word: string, known: ReadonlyMap<string, number>): [string, string] | undefined {
  let best: { parts: [string, string]; papers: number } | undefined;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    const papers = Math.min(...parts.map((part) => known.get(part) ?? 0));
    if (papers >= LEAST_PAPERS_OF_PART && papers > (best?.papers ?? 0)) best = { parts, papers };
  }
  return best?.parts;
}
