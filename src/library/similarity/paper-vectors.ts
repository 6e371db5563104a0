import type { TitleAndAbstract } from '../topics/classify.ts';
import { TermReader } from './term-reader.ts';
import { type SparseVector, type TermSpace, termSpace, vectorOf } from './tfidf.ts';

/** Papers as points in the space of the terms they use. */
export interface PaperVectors {
  space: TermSpace;
  /** In the order of the papers, each of length 1. */
  vectors: readonly SparseVector[];
}

/** A paper's text with the systems it introduces. */
export interface NamedText extends TitleAndAbstract {
  names?: readonly string[];
}

const TITLE_WEIGHT = 3;
/** A term of only one paper compares it with nothing. */
const MIN_DOCUMENTS = 2;

/** The TF-IDF vectors of papers over title, abstract and names; title and names count as three mentions. */
export function paperVectors(
  papers: readonly NamedText[],
  reader: TermReader = new TermReader(),
): PaperVectors {
  const documents = papers.map(({ title, abstract, names = [] }) => [
    { text: title, weight: TITLE_WEIGHT },
    ...names.filter((name) => !title.includes(name)).map((text) => ({ text, weight: TITLE_WEIGHT })),
    { text: abstract, weight: 1 },
  ]);
  const space = termSpace(documents, (_, documents) => documents >= MIN_DOCUMENTS, reader);
  withoutCompounds(space);
  return { space, vectors: documents.map((passages) => vectorOf(passages, space)) };
}

/**
 * Removes the weight of hyphenated pairs: their words count already, and otherwise the same word would count three
 * times.
 */
function withoutCompounds({ ids, idf, reader }: TermSpace): void {
  for (const [known, id] of ids.entries()) if (id >= 0 && reader.isCompound(known)) idf[id] = 0;
}
