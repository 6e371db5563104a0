import { setImmediate } from 'node:timers/promises';
import { describePaper, type OwnText } from '../../library/papers/describe.ts';
import type { ResultCache } from '../../store/result-cache.ts';
import type { Workers } from './workers.ts';

/**
 * Number of texts that a worker describes per task, and that this thread describes before it checks on the workers
 * again.
 */
const AT_ONCE = { there: 50, here: 10 };

/**
 * Describes the texts that no earlier run has described, in this thread and at the same time in idle workers. A
 * text whose description fails is left out, and the failure surfaces when it is described on demand.
 */
export async function describeAhead(
  texts: readonly OwnText[],
  results: ResultCache,
  workers: Pick<Workers, 'hasFree' | 'run'>,
): Promise<void> {
  const left = results.lacking('describe', texts);
  const keep = (some: typeof left, told: readonly (string | null)[]) => {
    for (const [at, { digest }] of some.entries()) if (told[at] != null) results.add(digest, told[at]);
  };
  const beside: Promise<void>[] = [];
  const hand = async () => {
    const some = left.splice(-AT_ONCE.there);
    keep(some, await workers.run('describe', inputsOf(some)));
  };
  while (left.length > 0) {
    while (left.length > AT_ONCE.there && workers.hasFree) beside.push(hand());
    const some = left.splice(0, AT_ONCE.here);
    keep(some, describeEach(inputsOf(some)));
    await setImmediate();
  }
  await Promise.all(beside);
}

function inputsOf(some: readonly { input: OwnText }[]): OwnText[] {
  return some.map(({ input }) => input);
}

/** The descriptions of texts as JSON, in which they are kept and cost little to post; null for one that fails. */
export function describeEach(texts: readonly OwnText[]): (string | null)[] {
  return texts.map((text) => {
    try {
      return JSON.stringify(describePaper(text));
    } catch {
      return null;
    }
  });
}
