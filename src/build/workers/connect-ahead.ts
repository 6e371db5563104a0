import { type Landmarks, PLACES_OF_LANDMARKS } from '../../library/map/paper-map.ts';
import { type NearPapers, packVectors } from '../../library/similarity/near-papers.ts';
import type { PaperVectors } from '../../library/similarity/paper-vectors.ts';
import { WordReader } from '../../library/similarity/word-reader.ts';
import type { TitleAndAbstract } from '../../library/topics/classify.ts';
import type { ResultCache } from '../../store/result-cache.ts';
import type { Workers } from './workers.ts';

type Idle = Pick<Workers, 'hasFree' | 'run'>;

/** Has an idle worker read texts as words; undefined if none is idle. */
export async function readAhead(
  texts: readonly TitleAndAbstract[],
  workers: Idle,
): Promise<WordReader | undefined> {
  if (!workers.hasFree) return undefined;
  const all = texts.flatMap(({ title, abstract }) => [title, abstract]);
  const read = await workers.run('words', all).catch(() => undefined);
  return read && new WordReader(all, read);
}

/** Has an idle worker find the papers near each one; undefined if none is idle. */
export async function nearAhead(
  { space, vectors }: PaperVectors,
  workers: Idle,
): Promise<NearPapers | undefined> {
  if (!workers.hasFree) return undefined;
  const task = { vectors: packVectors(vectors), terms: space.size };
  return workers.run('near', task).catch(() => undefined);
}

/**
 * Has an idle worker lay out the landmarks of the map, unless an earlier run has. A failure, and what no worker was
 * free for, is left to whoever asks for the places.
 */
export async function placeAhead(
  near: Landmarks['near'],
  results: ResultCache,
  workers: Idle,
): Promise<void> {
  const [lacking] = results.lacking(PLACES_OF_LANDMARKS, [near]);
  if (!lacking || !workers.hasFree) return;
  const placed = await workers.run('place', near).catch(() => undefined);
  if (placed) results.add(lacking.digest, JSON.stringify(placed));
}
