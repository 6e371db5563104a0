/** Where the cues of names match, and whether the authors are named before them. */

/** The authors or their paper, at most 60 characters earlier in the same clause. */
const AUTHORS_BEFORE =
  /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Ss]tudy|[Rr]eport|[Aa]rticle|[Ll]etter|[Tt]hesis)\b[^.;!?]{0,60}$/u;
/** The same, further back, if the verb is joined to the first: "we rethink the cost of A and B, and propose". */
const AUTHORS_JOINED = /\b[Ww]e\b[^.;!?]{0,200}(?:,| and| then) (?:[\p{Ll}]+ly )?$/u;
/** How far back to look for them: 60 characters of two UTF-16 units, the longest word, and what comes before it. */
const CLAUSE = 60 * 2 + 10;
/** How far back to look for the authors of a joined verb. */
const JOINED_CLAUSE = 200 * 2 + 10;

/** The matches of a cue after a mention of the authors, or joined to another verb of theirs. */
export function matchesOfAuthors(abstract: string, matches: readonly RegExpExecArray[]): RegExpExecArray[] {
  const joined = disjoint(matches).filter(({ index }) =>
    AUTHORS_JOINED.test(abstract.slice(Math.max(0, index - JOINED_CLAUSE), index)),
  );
  const all = [...matchesBehindAuthors(abstract, matches), ...joined];
  return [...new Map(all.map((match) => [endOf(match), match])).values()];
}

/**
 * Of all matches of a cue those after a word for the authors in the same clause, each word counting for one match.
 * The cue is searched for first, because it is rarer than words for the authors, and few clauses have both.
 */
export function matchesBehindAuthors(
  abstract: string,
  matches: readonly RegExpExecArray[],
): RegExpExecArray[] {
  let free = 0;
  return matches.filter((match) => {
    const { index } = match;
    if (index < free || !AUTHORS_BEFORE.test(abstract.slice(Math.max(free, index - CLAUSE), index)))
      return false;
    free = endOf(match);
    return true;
  });
}

/** All matches of a global pattern; those without a length may be side by side. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** The matches of a sticky pattern at some offsets, which may overlap. */
export function matchesAt(text: string, pattern: RegExp, offsets: Iterable<number>): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const offset of offsets) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) matches.push(match);
  }
  return matches;
}

/** The first of matches that overlap, in order. */
function disjoint(matches: readonly RegExpExecArray[]): RegExpExecArray[] {
  let end = 0;
  return matches.filter((match) => {
    if (match.index < end) return false;
    end = endOf(match);
    return true;
  });
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
