import { suggestion } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problems.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { Overview, OverviewPassage } from './overview.ts';

/** Fewest and most words of an overview; a hub of many papers may need them all. */
const WORDS = { least: 500, most: 1_200 };
const LINES_OF_WORK = { least: 3, most: 7 };
const READING_PATH = { least: 5, most: 9 };
/** A number is a claim, and so are these verbs. */
const NUMBER = /\d+(?:[.,]\d+)*/g;
const CLAIM =
  /\b(?:shows?|showed|achieves?|achieved|reduces?|reduced|outperforms?|improves? on|reports? an?)\b/i;

/** A hub with its overview and the text of its papers. */
export interface CheckedHub {
  topic: LibraryTopic;
  /** Path of the topic's file, for messages. */
  file: string;
  overview: Overview;
  /** Slugs of all papers placed in the topic. */
  papers: ReadonlySet<string>;
}

/**
 * Checks an overview against the abstracts it is written from: every sentence that makes a claim links a paper,
 * every number stands in the title or abstract of a paper linked in the same passage, every paper of the hub is
 * placed in one line of work or "also here", and the parts have their sizes. `textOf` gives a paper's title and
 * abstract as plain text, or undefined for an unknown slug.
 */
export function checkOverview(
  hub: CheckedHub,
  textOf: (slug: string) => string | undefined,
  slugs: string[],
): Problem[] {
  const known = new Map(
    hub.overview.passages.flatMap(({ slugs }) => slugs).map((slug) => [slug, textOf(slug)]),
  );
  return [
    ...hub.overview.passages.flatMap((passage) => [
      ...unknownSlugs(hub, passage, known, slugs),
      ...unlinkedClaims(hub, passage),
      ...unsupportedNumbers(hub, passage, known),
    ]),
    ...placement(hub),
    ...sizes(hub),
  ];
}

type Texts = ReadonlyMap<string, string | undefined>;

function unknownSlugs(
  { file }: CheckedHub,
  { slugs, line }: OverviewPassage,
  known: Texts,
  all: string[],
): Problem[] {
  return slugs
    .filter((slug) => known.get(slug) === undefined)
    .map((slug) =>
      error(
        'unknown-paper',
        `there is no paper “${slug}”`,
        { file, line },
        'a paper link must lead to a paper of this library',
        suggestion(slug, all),
      ),
    );
}

function unlinkedClaims({ file }: CheckedHub, { sentences, line }: OverviewPassage): Problem[] {
  return sentences
    .filter(({ text, slugs }) => slugs.length === 0 && (text.match(NUMBER) !== null || CLAIM.test(text)))
    .map(({ text }) =>
      error(
        'claim-without-paper',
        `a claim without a paper: “${text}”`,
        { file, line },
        'every sentence with a number, or that says what was shown, links the paper that says so',
        'link the paper in this sentence, or leave the claim out',
      ),
    );
}

function unsupportedNumbers(
  { file }: CheckedHub,
  { text, slugs, line }: OverviewPassage,
  known: Texts,
): Problem[] {
  if (slugs.length === 0) return [];
  const stated = new Set(slugs.flatMap((slug) => numbersOf(known.get(slug) ?? '')));
  return numbersOf(text)
    .filter((number) => !stated.has(number))
    .map((number) =>
      error(
        'unsupported-number',
        `the number ${number} stands in no abstract that this passage links`,
        { file, line },
        'an overview repeats numbers as their papers give them',
        'correct the number, or link the paper it comes from in the same passage',
      ),
    );
}

/** Numbers without thousands separators. */
function numbersOf(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.replace(/,(?=\d{3}\b)/g, ''));
}

function placement({ topic, file, papers, overview }: CheckedHub): Problem[] {
  const lines = topic.linesOfWork ?? [];
  const places = Map.groupBy(
    [...lines.flatMap((line) => line.papers), ...(topic.alsoHere ?? [])],
    (slug) => slug,
  );
  const written = new Set(overview.passages.map(({ lineOfWork }) => lineOfWork));
  const where = { file };
  return [
    ...[...papers]
      .filter((slug) => !places.has(slug))
      .map((slug) =>
        error(
          'paper-not-placed',
          `the paper “${slug}” is not placed`,
          where,
          'every paper of a hub belongs to one line of work or to alsoHere',
          'add its slug to a line of work, or to alsoHere',
        ),
      ),
    ...[...places]
      .filter(([, found]) => found.length > 1)
      .map(([slug, found]) =>
        error(
          'paper-placed-twice',
          `the paper “${slug}” is placed ${found.length} times`,
          where,
          'a paper belongs to one line of work',
          'keep the best place',
        ),
      ),
    ...[...places.keys()]
      .filter((slug) => !papers.has(slug))
      .map((slug) =>
        error(
          'paper-of-another-topic',
          `the paper “${slug}” is placed in a hub that is not among its topics`,
          where,
          'lines of work group the papers of the hub',
          'remove it here, or add the topic to the paper in content/topic-assignments.yaml',
        ),
      ),
    ...lines
      .filter(({ id }) => !written.has(id))
      .map(({ id }) =>
        error(
          'line-of-work-without-paragraph',
          `the line of work “${id}” has no paragraph`,
          where,
          'each line of work is explained',
          `write <LineOfWork id="${id}"> with its paragraph`,
        ),
      ),
  ];
}

function sizes({ topic, file, overview }: CheckedHub): Problem[] {
  return [
    ...outside('words', overview.words, WORDS, file),
    ...outside('lines of work', topic.linesOfWork?.length ?? 0, LINES_OF_WORK, file),
    ...outside('papers in the reading path', overview.readingPath.length, READING_PATH, file),
  ];
}

function outside(
  what: string,
  count: number,
  { least, most }: { least: number; most: number },
  file: string,
): Problem[] {
  if (count >= least && count <= most) return [];
  return [
    error(
      'overview-size',
      `the overview has ${count} ${what}`,
      { file },
      `it should have ${least} to ${most}`,
      count < least ? 'say more of what the abstracts say' : 'leave out what a reader misses least',
    ),
  ];
}
