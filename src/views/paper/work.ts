import type { PartialDate } from '../../schemas/date.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Identifiers } from '../../schemas/record.ts';

/** A paper as programs cite it: only what its sources state. */
export interface Work {
  title: string;
  authors: string[];
  /** A date whose year is only inferred is omitted, because a program cannot tell that it is. */
  date?: PartialDate;
  identifiers: Identifiers;
  venue?: string;
}

const INFERRED: readonly PartialDate['basis'][] = ['retrieval-year', 'file-evidence'];

/** The paper as a work, with its first `named` authors. */
export function workOf(paper: ListedPaper, named = paper.authors.length): Work {
  const { title, authors, date, identifiers, venue } = paper;
  return {
    title,
    authors: authors.slice(0, named).map(({ literal }) => literal),
    ...(date && !INFERRED.includes(date.basis) && { date }),
    identifiers,
    ...(venue !== undefined && { venue }),
  };
}
