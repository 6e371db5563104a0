import type { Result } from './result.ts';

/** A piece of a clause; reported numbers are marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The results that one clause reports, with the clause in pieces. */
export interface ReportedClause<R extends ClauseResult = Result> {
  pieces: Piece[];
  results: R[];
  /** A baseline of all its results that the clause itself does not name. */
  baseline?: string;
}

type ClauseResult = Pick<Result, 'clause' | 'text' | 'at' | 'baseline'>;

/**
 * Results in order → the clauses that report them, without repetition; a clause that is part of the one before or
 * after is joined with it.
 */
export function clausesOf<R extends ClauseResult>(results: readonly R[]): ReportedClause<R>[] {
  const clauses: R[][] = [];
  for (const result of results) {
    const told = clauses.at(-1) ?? [];
    const clause = told[0]?.clause ?? '';
    const whole = [clause, result.clause].find((one) => one.includes(clause) && one.includes(result.clause));
    if (told.length === 0 || whole === undefined) clauses.push([result]);
    else
      clauses.splice(
        -1,
        1,
        [...told, result].map((one) => placedIn(whole, one)),
      );
  }
  return clauses.map((told) => {
    const baseline = baselineOf(told);
    return { pieces: piecesOf(told), results: told, ...(baseline !== undefined && { baseline }) };
  });
}

function placedIn<R extends ClauseResult>(clause: string, result: R): R {
  return { ...result, clause, at: result.at + clause.indexOf(result.clause) };
}

function piecesOf(results: readonly ClauseResult[]): Piece[] {
  const pieces: Piece[] = [];
  const clause = results[0]?.clause ?? '';
  let done = 0;
  for (const { at, text } of results.toSorted((a, b) => a.at - b.at)) {
    // A number that is in two clauses is shown once.
    if (at < done) continue;
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
