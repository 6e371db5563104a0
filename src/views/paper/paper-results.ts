import { urls } from '../../base/addresses.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { clausesOf, type Piece } from '../../schemas/result-clauses.ts';
import { strings } from '../../strings/index.ts';

/** The numbers that a paper reports. */
export interface PaperResultsView {
  /** Clauses of the abstract with the reported numbers marked. */
  clauses: { pieces: Piece[]; baseline?: string }[];
  caveat: string;
  /** The page of all results. */
  all: string;
}

/** The results of a paper, in the order of its abstract; undefined if it reports none. */
export function paperResults({ results }: Pick<PaperText, 'results'>): PaperResultsView | undefined {
  if (results.length === 0) return undefined;
  return {
    clauses: clausesOf(results).map(({ pieces, baseline }) => ({
      pieces,
      ...(baseline !== undefined && { baseline }),
    })),
    caveat: strings.results.caveat,
    all: urls.results(),
  };
}
