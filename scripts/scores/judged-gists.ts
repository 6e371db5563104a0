import { z } from 'zod';

/** A paper with the sentences that a person would accept as its description. */
export const JudgedGists = z.array(z.object({ title: z.string(), ok: z.array(z.string()) }));

/** Whether a sentence equals, contains or is part of one judged good; only letters and digits count. */
export function isGood(sentence: string, good: readonly string[]): boolean {
  const found = fold(sentence.replace(/…$/, ''));
  return found !== '' && good.some((one) => fold(one).includes(found) || found.includes(fold(one)));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
