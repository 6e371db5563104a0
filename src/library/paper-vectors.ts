import type { PaperText } from './classify.ts';
import { type SparseVector, type TermSpace, termSpace, vectorOf } from './tfidf.ts';

/** Papers as points in the space of the terms they use. */
export interface PaperVectors {
  space: TermSpace;
  /** In the order of the papers, each of length 1. */
  vectors: readonly SparseVector[];
}

const TITLE_WEIGHT = 3;
/** A term of one paper alone compares it with nothing. */
const MIN_DOCUMENTS = 2;

/** The TF-IDF vectors of papers over title and abstract; the title counts as three mentions. */
export function paperVectors(papers: readonly PaperText[]): PaperVectors {
  const documents = papers.map(({ title, abstract }) => [
    { text: title, weight: TITLE_WEIGHT },
    { text: abstract, weight: 1 },
  ]);
  const space = termSpace(documents, (_, documents) => documents >= MIN_DOCUMENTS);
  return { space, vectors: documents.map((passages) => vectorOf(passages, space)) };
}
