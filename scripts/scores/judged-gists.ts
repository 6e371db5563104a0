import { z } from 'zod';
import { foldTitle } from '../../src/text/words/fold.ts';

/** A paper with the sentences that a person would accept as its description. */
export const JudgedGists = z.array(z.object({ title: z.string(), ok: z.array(z.string()) }));

/** Whether a sentence equals, contains or is part of one judged good; only letters and digits count. */
export function isGood(sentence: string, good: readonly string[]): boolean {
  const found = foldTitle(sentence.replace(/…$/, ''));
  return found !== '' && good.some((one) => foldTitle(one).includes(found) || found.includes(foldTitle(one)));
}
