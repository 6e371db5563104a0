import type { Result } from './result.ts';

/** A piece of a clause; numbers that are reported are marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Results that one clause tells, with the clause in pieces. */
export interface ReportedClause<R extends ClauseResult = Result> {
  pieces: Piece[];
  results: R[];
  /** What the clause itself does not name, and all its results are compared with. */
  baseline?: string;
}

type ClauseResult = Pick<Result, 'clause' | 'text' | 'at' | 'baseline'>;

/** Results in order → the clauses that tell them, each once. */
export function clausesOf<R extends ClauseResult>(results: readonly R[]): ReportedClause<R>[] {
  const clauses: R[][] = [];
  for (const result of results) {
    const last = clauses.at(-1);
    if (last?.[0]?.clause === result.clause) last.push(result);
    else clauses.push([result]);
  }
  return clauses.map((told) => {
    const baseline = baselineOf(told);
    return { pieces: piecesOf(told), results: told, ...(baseline !== undefined && { baseline }) };
  });
}

function piecesOf(results: readonly ClauseResult[]): Piece[] {
  const pieces: Piece[] = [];
  const clause = results[0]?.clause ?? '';
  let done = 0;
  for (const { at, text } of results) {
    if (at > done) pieces.push({ text: clause.slice(done, at), isMarked: false });
    pieces.push({ text, isMarked: true });
    done = at + text.length;
  }
  if (done < clause.length) pieces.push({ text: clause.slice(done), isMarked: false });
  return pieces;
}

function baselineOf([first, ...others]: readonly ClauseResult[]): string | undefined {
  if (first?.baseline === undefined || first.clause.includes(first.baseline)) return undefined;
  return others.every(({ baseline }) => baseline === first.baseline) ? first.baseline : undefined;
}
