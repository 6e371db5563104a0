import type { RunStage } from '../base/stages.ts';
import { type Landmarks, landmarksOf } from './map/paper-map.ts';
import type { HandWrittenFiles } from './overviews/hand-written-files.ts';
import type { DescribedPaper } from './papers/describe.ts';
import type { NearPapers } from './similarity/near-papers.ts';
import { type PaperVectors, paperVectors } from './similarity/paper-vectors.ts';
import { TermReader } from './similarity/term-reader.ts';
import type { WordReader } from './similarity/word-reader.ts';
import type { TitleAndAbstract } from './topics/classify.ts';
import type { Placeable, Placed } from './topics/place.ts';
import { placeInWritten } from './topics/topics-of-library.ts';

/** The texts of papers with their weighed terms, by which papers are compared. */
export interface WeighedPapers {
  texts: readonly (Placeable & Pick<DescribedPaper, 'names' | 'acronyms'>)[];
  reader: TermReader;
  vectors: PaperVectors;
  /** Those that the map is laid out by. */
  landmarks: Landmarks;
}

/** The same with the papers in the topics that people wrote. */
export interface ClassifiedPapers extends WeighedPapers {
  placed: Placed;
  /** The papers near each one, if they are known already. */
  near?: NearPapers | undefined;
}

/** Weighs the terms of papers. `own` are the texts of `described`; `words` may have read some of them. */
export function weighPapers(
  described: readonly DescribedPaper[],
  own: readonly TitleAndAbstract[],
  run: RunStage,
  words?: WordReader,
): WeighedPapers {
  const texts = described.map(({ slug, names, acronyms }, index) => {
    const { title, abstract } = own[index] as TitleAndAbstract;
    return { slug, title, abstract, names, acronyms };
  });
  const reader = new TermReader(words);
  const vectors = run('weigh terms', () => paperVectors(texts, reader));
  return { texts, reader, vectors, landmarks: run('choose landmarks', () => landmarksOf(vectors)) };
}

/** Places papers in the topics that people wrote. */
export function classifyPapers(
  weighed: WeighedPapers,
  written: HandWrittenFiles,
  run: RunStage,
): ClassifiedPapers {
  const { texts, reader } = weighed;
  return { ...weighed, placed: run('classify', () => placeInWritten(texts, written, reader)) };
}
