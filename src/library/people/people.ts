import slugify from '@sindresorhus/slugify';
import type { PersonRow } from '../../schemas/content/people.ts';
import type { Person } from '../../schemas/library.ts';
import { foldTitle } from '../../text/words/fold.ts';
import { type AuthoredPaper, groupMentions, type Mention, type MentionGroups } from './same-person.ts';

/** People, and for each paper the person behind each of its authors, in the order of the authors. */
export interface People {
  people: Person[];
  /** By paper slug: index in `people` of each author. */
  authorsOf: ReadonlyMap<string, number[]>;
}

/** Authors with fewer papers here are only found by search, to limit the number of pages. */
export const PAPERS_FOR_A_PAGE = 2;

/** Finds the people behind printed names (see `groupMentions`), sorted by the letters of their names. */
export function findPeople(papers: readonly AuthoredPaper[], rows: readonly PersonRow[]): People {
  const mentions = papers.flatMap(({ authors }, paper) =>
    authors.map(
      (author, position): Mention => ({
        paper,
        position,
        literal: author.literal,
        sortName: sortNameOf(author),
        orcid: author.orcid,
      }),
    ),
  );
  return toPeople(groupMentions(mentions, papers, rows), mentions, papers);
}

function sortNameOf({ literal, family, given }: AuthoredPaper['authors'][number]): string {
  return family === undefined ? literal : [family, given].filter(Boolean).join(', ');
}

function toPeople(
  { groups, curated }: MentionGroups,
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
): People {
  const drafts = groups.map((indexes) => {
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
      ...(row?.formerly && { formerly: row.formerly }),
      ...(row?.homepage && { homepage: row.homepage }),
      otherSpellings: spellings.filter((spelling) => spelling !== name).sort(),
    };
  });
  drafts.sort(
    (a, b) => compare(foldTitle(a.name), foldTitle(b.name)) || compare(a.slugs[0] ?? '', b.slugs[0] ?? ''),
  );
  const slugOf = assignSlugs(drafts);
  const people = drafts.map(({ name, sortName, slugs, otherSpellings, formerly, homepage }, index) => ({
    slug: slugOf[index] ?? '',
    name,
    sortName,
    otherSpellings,
    papers: slugs,
    ...(formerly && { formerly }),
    ...(homepage && { homepage }),
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

/** The longest spelling, and among these the one with the most letters beyond ASCII, which sources rarely invent. */
function fullest(spellings: string[]): string {
  const weight = (spelling: string) => spelling.length + spelling.replace(/[ -~]/g, '').length / 100;
  return spellings.reduce((winner, spelling) => (weight(spelling) > weight(winner) ? spelling : winner), '');
}

/** People with several papers, who have a page, are first to get the plain slug of their name. */
function assignSlugs(drafts: readonly { name: string; slugs: string[] }[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const result = new Array<string>(drafts.length).fill('');
  const order = [...drafts.keys()].sort(
    (a, b) => Number(hasPage(drafts[b])) - Number(hasPage(drafts[a])) || a - b,
  );
  for (const index of order) result[index] = freeSlug(drafts[index]?.name ?? '', taken, numbers);
  return result;
}

function hasPage(draft: { slugs: string[] } | undefined): boolean {
  return draft !== undefined && draft.slugs.length >= PAPERS_FOR_A_PAGE;
}

/** `numbers` has the last number used for each stem, because thousands of people may share a name. */
function freeSlug(name: string, taken: Set<string>, numbers: Map<string, number>): string {
  const stem = slugify(name, { decamelize: false }).slice(0, 60) || 'author';
  let slug = stem;
  for (let number = numbers.get(stem) ?? 2; taken.has(slug); number += 1) {
    slug = `${stem}-${number}`;
    numbers.set(stem, number);
  }
  taken.add(slug);
  return slug;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
