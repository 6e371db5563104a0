import { error, type Problem } from '../../base/problems.ts';
import type { Said } from './check-numbers.ts';

/** A shorter sentence may occur twice. */
const FEWEST_WORDS = 6;

/** A text of an overview with the file it is in. */
export interface SaidIn extends Said {
  file: string;
}

/** Sentences that occur twice in the overviews of a library, at each place after the first. */
export function repeatedSentences(said: readonly SaidIn[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, line, sentences } of said) {
    for (const { text, slugs } of sentences) {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length < FEWEST_WORDS) continue;
      const key = [...words, ...[...slugs].sort()].join(' ');
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, `${file}:${line}`);
      else problems.push(repeated(text, file, line, earlier));
    }
  }
  return problems;
}

function repeated(text: string, file: string, line: number, earlier: string): Problem {
  return error(
    'repeated-sentence',
    `this sentence appears twice: “${text}”`,
    { file, line },
    `it is also at ${earlier}`,
    'say it where the paper has its home, and link there from here',
  );
}
