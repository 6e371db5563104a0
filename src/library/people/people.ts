import slugify from '@sindresorhus/slugify';
import { compareTexts } from '../../base/compare-texts.ts';
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

/** A person before people have slugs. */
interface Draft extends Omit<Person, 'slug'> {
  /** Indexes of their mentions. */
  indexes: number[];
}

function toPeople(
  { groups, curated }: MentionGroups,
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
): People {
  const drafts = groups
    .map((indexes) => {
      const row = indexes.map((index) => curated.get(index)).find((candidate) => candidate !== undefined);
      return draftOf(indexes, row, mentions, papers);
    })
    .sort(
      (a, b) =>
        compareTexts(foldTitle(a.name), foldTitle(b.name)) ||
        compareTexts(a.papers[0] ?? '', b.papers[0] ?? ''),
    );
  const slugOf = assignSlugs(drafts);
  const people = drafts.map(({ indexes: _, ...draft }, index) => ({ slug: slugOf[index] ?? '', ...draft }));
  return { people, authorsOf: authorsOfPapers(drafts, mentions, papers) };
}

function draftOf(
  indexes: number[],
  row: PersonRow | undefined,
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
): Draft {
  const own = indexes.map((index) => mentions[index] as Mention);
  const spellings = [...new Set(own.map(({ literal }) => literal))];
  const name = row?.name ?? fullest(spellings);
  return {
    indexes,
    name,
    sortName: own.find(({ literal }) => literal === name)?.sortName ?? name,
    otherSpellings: spellings.filter((spelling) => spelling !== name).sort(),
    papers: [...new Set(own.map(({ paper }) => papers[paper]?.slug ?? ''))].sort(),
    ...(row?.formerly && { formerly: row.formerly }),
    ...(row?.homepage && { homepage: row.homepage }),
  };
}

/** By slug: the person behind each author of a paper, as an index in `drafts`. */
function authorsOfPapers(
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  papers: readonly AuthoredPaper[],
): Map<string, number[]> {
  const authorsOf = new Map(
    papers.map(({ slug, authors }) => [slug, new Array<number>(authors.length).fill(0)]),
  );
  for (const [person, { indexes }] of drafts.entries()) {
    for (const index of indexes) {
      const { paper, position } = mentions[index] as Mention;
      const authors = authorsOf.get(papers[paper]?.slug ?? '');
      if (authors) authors[position] = person;
    }
  }
  return authorsOf;
}

/** The longest spelling, and among these the one with the most letters beyond ASCII, which sources rarely invent. */
function fullest(spellings: string[]): string {
  const weight = (spelling: string) => spelling.length + spelling.replace(/[ -~]/g, '').length / 100;
  return spellings.reduce((winner, spelling) => (weight(spelling) > weight(winner) ? spelling : winner), '');
}

/** People with several papers, who have a page, are first to get the plain slug of their name. */
function assignSlugs(drafts: readonly Draft[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const result = new Array<string>(drafts.length).fill('');
  const order = [...drafts.keys()].sort(
    (a, b) => Number(hasPage(drafts[b])) - Number(hasPage(drafts[a])) || a - b,
  );
  for (const index of order) result[index] = freeSlug(drafts[index]?.name ?? '', taken, numbers);
  return result;
}

function hasPage(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.papers.length >= PAPERS_FOR_A_PAGE;
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
