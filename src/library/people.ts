import slugify from '@sindresorhus/slugify';
import type { Person, PersonRow } from '../schemas/person.ts';
import type { AuthorName } from '../schemas/record.ts';
import { foldTitle } from './fold.ts';

/** A paper as far as its authors are concerned. */
export interface AuthoredPaper {
  slug: string;
  authors: readonly Pick<AuthorName, 'literal' | 'family' | 'given'>[];
  topics: readonly { topic: string }[];
}

/** People, and for each paper the person behind each of its authors, in the order of the authors. */
export interface People {
  people: Person[];
  /** By paper slug: index in `people` of each author. */
  authorsOf: ReadonlyMap<string, number[]>;
}

/** Authors with fewer papers here are found by search alone, so that the number of pages stays in bounds. */
export const PAPERS_FOR_A_PAGE = 2;

/** One name printed on one paper. */
interface Mention {
  paper: number;
  position: number;
  literal: string;
  sortName: string;
}

/**
 * Finds the people behind printed names. Two mentions are one person where a curator says so; else where their
 * full names fold to the same letters and the papers share another author or a topic. A given name that is only
 * initials is no full name: it never joins anything by itself. Linear in the number of mentions. People are
 * sorted by the letters of their names.
 */
export function findPeople(papers: readonly AuthoredPaper[], rows: readonly PersonRow[]): People {
  const mentions = papers.flatMap(({ authors }, paper) =>
    authors.map(
      (author, position): Mention => ({
        paper,
        position,
        literal: author.literal,
        sortName: sortNameOf(author),
      }),
    ),
  );
  const groups = new Groups(mentions.length);
  const curated = joinCurated(mentions, papers, rows, groups);
  joinNamesakes(mentions, papers, groups);
  const members = [...Map.groupBy(mentions.keys(), (index) => groups.rootOf(index)).values()];
  return toPeople(members, mentions, papers, curated);
}

function sortNameOf({ literal, family, given }: AuthoredPaper['authors'][number]): string {
  return family === undefined ? literal : [family, given].filter(Boolean).join(', ');
}

/** Joins what rows of people.yaml name; returns the row of each joined mention. */
function joinCurated(
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
  rows: readonly PersonRow[],
  groups: Groups,
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
    groups.close(index);
  });
  return joined;
}

function joinNamesakes(mentions: readonly Mention[], papers: readonly AuthoredPaper[], groups: Groups): void {
  const evidence = new Map<string, number>();
  mentions.forEach(({ literal, paper }, index) => {
    const name = foldTitle(literal);
    if (groups.isClosed(index) || !isFullName(literal)) return;
    const { authors = [], topics = [] } = papers[paper] ?? {};
    const shared = [
      ...authors
        .map((author) => `author:${foldTitle(author.literal)}`)
        .filter((key) => key !== `author:${name}`),
      ...topics.map(({ topic }) => `topic:${topic}`),
    ];
    for (const key of shared) {
      const known = evidence.get(`${name}|${key}`);
      if (known === undefined) evidence.set(`${name}|${key}`, index);
      else groups.join(index, known);
    }
  });
}

/** A name with a given name of two letters or more: "Yann LeCun", not "Y. LeCun" or "LeCun". */
function isFullName(literal: string): boolean {
  const parts = literal.includes(',') ? literal.split(',').reverse() : literal.split(/\s+/);
  const words = parts.flatMap((part) => part.trim().split(/\s+/)).filter((word) => word !== '');
  const [given = ''] = words;
  return words.length >= 2 && given.replace(/[^\p{L}]/gu, '').length >= 2 && !/^(?:\p{L}\.-?)+$/u.test(given);
}

function toPeople(
  members: number[][],
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
  curated: ReadonlyMap<number, PersonRow>,
): People {
  const drafts = members.map((indexes) => {
    const spellings = [...new Set(indexes.map((index) => mentions[index]?.literal ?? ''))];
    const row = indexes.map((index) => curated.get(index)).find((candidate) => candidate !== undefined);
    const name = row?.name ?? fullest(spellings);
    const slugs = [
      ...new Set(indexes.map((index) => papers[mentions[index]?.paper ?? 0]?.slug ?? '')),
    ].sort();
    const sortName =
      indexes.map((index) => mentions[index]).find((mention) => mention?.literal === name)?.sortName ?? name;
    return {
      indexes,
      name,
      sortName,
      slugs,
      otherSpellings: spellings.filter((spelling) => spelling !== name).sort(),
    };
  });
  drafts.sort(
    (a, b) => compare(foldTitle(a.name), foldTitle(b.name)) || compare(a.slugs[0] ?? '', b.slugs[0] ?? ''),
  );
  const slugOf = assignSlugs(drafts);
  const people = drafts.map(({ name, sortName, slugs, otherSpellings }, index) => ({
    slug: slugOf[index] ?? '',
    name,
    sortName,
    otherSpellings,
    papers: slugs,
  }));
  const authorsOf = new Map(
    papers.map(({ slug, authors }) => [slug, new Array<number>(authors.length).fill(0)]),
  );
  drafts.forEach(({ indexes }, person) => {
    for (const index of indexes) {
      const { paper, position } = mentions[index] as Mention;
      const authors = authorsOf.get(papers[paper]?.slug ?? '');
      if (authors) authors[position] = person;
    }
  });
  return { people, authorsOf };
}

/** The longest spelling; of those, the one with most letters beyond ASCII, which a source rarely invents. */
function fullest(spellings: string[]): string {
  const weight = (spelling: string) => spelling.length + spelling.replace(/[ -~]/g, '').length / 100;
  return spellings.reduce((winner, spelling) => (weight(spelling) > weight(winner) ? spelling : winner), '');
}

/** People with several papers, who have a page, come first to the plain slug of their name. */
function assignSlugs(drafts: readonly { name: string; slugs: string[] }[]): string[] {
  const taken = new Set<string>();
  const result = new Array<string>(drafts.length).fill('');
  const order = [...drafts.keys()].sort(
    (a, b) => Number(hasPage(drafts[b])) - Number(hasPage(drafts[a])) || a - b,
  );
  for (const index of order) result[index] = freeSlug(drafts[index]?.name ?? '', taken);
  return result;
}

function hasPage(draft: { slugs: string[] } | undefined): boolean {
  return draft !== undefined && draft.slugs.length >= PAPERS_FOR_A_PAGE;
}

function freeSlug(name: string, taken: Set<string>): string {
  const stem = slugify(name, { decamelize: false }).slice(0, 60) || 'author';
  let slug = stem;
  for (let number = 2; taken.has(slug); number += 1) slug = `${stem}-${number}`;
  taken.add(slug);
  return slug;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Disjoint sets with path halving. A closed member joins nothing any more. */
class Groups {
  readonly #parent: Int32Array;
  readonly #closed = new Set<number>();

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  rootOf(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.rootOf(a)] = this.rootOf(b);
  }

  close(member: number): void {
    this.#closed.add(member);
  }

  isClosed(member: number): boolean {
    return this.#closed.has(member);
  }
}
