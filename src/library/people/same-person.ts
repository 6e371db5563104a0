import { UnionFind } from '../../base/union-find.ts';
import type { PersonRow } from '../../schemas/content/people.ts';
import type { AuthorName } from '../../schemas/record.ts';
import { foldTitle } from '../../text/words/fold.ts';

/** A paper, reduced to its authors. */
export interface AuthoredPaper {
  slug: string;
  authors: readonly Pick<AuthorName, 'literal' | 'family' | 'given' | 'orcid'>[];
  topics: readonly { topic: string }[];
}

/** One name printed on one paper. */
export interface Mention {
  /** Index of the paper. */
  paper: number;
  /** Index among the paper's authors. */
  position: number;
  literal: string;
  sortName: string;
  orcid?: string | undefined;
}

/** Mentions, by index, that are one person; and the row of people.yaml for those a curator joined. */
export interface MentionGroups {
  groups: number[][];
  curated: ReadonlyMap<number, PersonRow>;
}

/** Sharing a larger team is no evidence, and comparing such teams would take quadratic time. */
const LARGEST_TEAM = 60;

/**
 * Two mentions are one person if a curator says so; otherwise if sources give them the same ORCID and family name,
 * or if their full names fold to the same letters and the papers share another author or a topic. A given name that
 * consists of initials does not make a full name and never joins anything by itself. Linear in the number of
 * mentions.
 */
export function groupMentions(
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
  rows: readonly PersonRow[],
): MentionGroups {
  const sets = new UnionFind(mentions.length);
  const curated = joinCurated(mentions, papers, rows, sets);
  joinIdentified(mentions, curated, sets);
  joinNamesakes(mentions, papers, curated, sets);
  return { groups: sets.groups(), curated };
}

/** Joins the mentions in rows of people.yaml; returns the row of each joined mention. */
function joinCurated(
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
  rows: readonly PersonRow[],
  groups: UnionFind,
): Map<number, PersonRow> {
  const rowsOf = Map.groupBy(
    rows.flatMap((row) => row.spellings.map((spelling) => ({ key: foldTitle(spelling), row }))),
    ({ key }) => key,
  );
  const joined = new Map<number, PersonRow>();
  const first = new Map<PersonRow, number>();
  mentions.forEach(({ literal, paper }, index) => {
    const slug = papers[paper]?.slug ?? '';
    const match = rowsOf.get(foldTitle(literal))?.find(({ row }) => row.papers?.includes(slug) ?? true);
    if (!match) return;
    joined.set(index, match.row);
    groups.join(index, first.get(match.row) ?? index);
    if (!first.has(match.row)) first.set(match.row, index);
  });
  return joined;
}

/** A source may give one author the ORCID of another, so the name has to match. */
function joinIdentified(
  mentions: readonly Mention[],
  curated: ReadonlyMap<number, PersonRow>,
  groups: UnionFind,
): void {
  const known = new Map<string, number>();
  mentions.forEach(({ orcid, sortName }, index) => {
    if (orcid === undefined || curated.has(index)) return;
    const key = `${orcid}|${familyOf(sortName)}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, index);
    else groups.join(index, first);
  });
}

/** The last word of the family name, folded, because sources differ in which particles belong to it. */
function familyOf(sortName: string): string {
  const [family = ''] = sortName.split(',');
  return foldTitle(family.trim().split(/\s+/).at(-1) ?? '');
}

function joinNamesakes(
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
  curated: ReadonlyMap<number, PersonRow>,
  groups: UnionFind,
): void {
  const evidence = new Map<string, number>();
  mentions.forEach(({ literal, paper }, index) => {
    const name = foldTitle(literal);
    if (curated.has(index) || !isFullName(literal)) return;
    for (const key of evidenceOf(papers[paper], name)) {
      const known = evidence.get(`${name}|${key}`);
      if (known === undefined) evidence.set(`${name}|${key}`, index);
      else groups.join(index, known);
    }
  });
}

/** The authors of a paper by their folded names; empty if there are too many. */
export function teamOf(authors: readonly Pick<AuthorName, 'literal'>[]): string[] {
  return authors.length > LARGEST_TEAM ? [] : authors.map(({ literal }) => foldTitle(literal));
}

/** What a namesake on another paper must share: a topic, or another author of a team that is not too large. */
function evidenceOf(paper: AuthoredPaper | undefined, name: string): string[] {
  const { authors = [], topics = [] } = paper ?? {};
  return [
    ...teamOf(authors)
      .filter((other) => other !== name)
      .map((other) => `author:${other}`),
    ...topics.map(({ topic }) => `topic:${topic}`),
  ];
}

/** A name with a given name of two letters or more: "Yann LeCun", not "Y. LeCun" or "LeCun". */
function isFullName(literal: string): boolean {
  const parts = literal.includes(',') ? literal.split(',').reverse() : literal.split(/\s+/);
  const words = parts.flatMap((part) => part.trim().split(/\s+/)).filter((word) => word !== '');
  const [given = ''] = words;
  return words.length >= 2 && given.replace(/[^\p{L}]/gu, '').length >= 2 && !/^(?:\p{L}\.-?)+$/u.test(given);
}
