import { editDistance } from '../../../base/nearest.ts';

/** Maximum share of the letters of the longer word that may differ in a word offered if nothing is found. */
const MOST_DIFFERENT = 0.4;
const SHORTEST = 3;

/**
 * The known words most similar to an unknown one: fewest edits, then the longest common beginning, then the most
 * papers.
 */
export function nearestWords(word: string, known: ReadonlyMap<string, number>, most: number): string[] {
  if (word.length < SHORTEST) return [];
  const near = [...known].flatMap(([one, papers]) => {
    const limit = Math.floor(Math.max(word.length, one.length) * MOST_DIFFERENT);
    const edits = one.length < SHORTEST ? limit + 1 : editDistance(word, one, limit);
    return edits > limit || edits === 0 ? [] : [{ one, papers, edits, begun: sharedStart(word, one) }];
  });
  return near
    .sort((a, b) => a.edits - b.edits || b.begun - a.begun || b.papers - a.papers || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

function sharedStart(a: string, b: string): number {
  const end = [...a].findIndex((letter, at) => letter !== b[at]);
  return end < 0 ? a.length : end;
}
