import { suggestion } from '../../base/nearest.ts';
import { error, type Place, type Problem } from '../../base/problems.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import { checkComparison } from './check-comparison.ts';
import {
  lostQualifiers,
  type PaperOf,
  type Said,
  unlinkedClaims,
  unsupportedNumbers,
} from './check-numbers.ts';
import { checkParts } from './check-parts.ts';
import { checkStyle } from './check-style.ts';
import { dataPassages } from './data-passages.ts';
import type { Overview, OverviewPassage } from './overview.ts';

/** A hub with its overview and the text of its papers. */
export interface CheckedHub {
  topic: LibraryTopic;
  /** Path of the topic's file, for messages. */
  file: string;
  overview: Overview;
  /** Slugs of all papers placed in the topic. */
  papers: ReadonlySet<string>;
  /**
   * Papers that a person placed in the topic: papers that the classifier adds after an import must not cause
   * errors.
   */
  decided: ReadonlySet<string>;
  /** The line of a value in the front matter. */
  lineOf: LineOf;
}

/**
 * Checks an overview against the abstracts it was written from: every sentence that makes a claim links a paper;
 * every number, with its qualifier, is in the title or abstract of a paper that the same passage is about, and so
 * are the names and words of the comparison; every paper of the hub is in one line of work or "also here" and is
 * discussed; and the overview has all its parts and reads as an account of ideas.
 */
export function checkOverview(hub: CheckedHub, paperOf: PaperOf, slugs: string[]): Problem[] {
  const { file, overview, topic, lineOf } = hub;
  const said = saidIn(hub);
  return [
    ...overview.passages.flatMap((passage) => unknownSlugs(hub, passage, paperOf, slugs)),
    ...said.flatMap((passage) => [
      ...unlinkedClaims(file, passage, paperOf),
      ...unsupportedNumbers(file, passage, paperOf),
      ...lostQualifiers(file, passage, paperOf),
    ]),
    ...checkComparison(file, topic, lineOf, paperOf),
    ...placement(hub),
    ...checkParts(hub),
    ...checkStyle(hub, said, paperOf),
  ];
}

/** Everything an overview says, in its front matter and its body. */
export function saidIn({
  topic,
  lineOf,
  overview,
}: Pick<CheckedHub, 'topic' | 'lineOf' | 'overview'>): Said[] {
  return [...dataPassages(topic, lineOf), ...overview.passages];
}

function unknownSlugs(
  { file }: CheckedHub,
  { slugs, line }: OverviewPassage,
  paperOf: PaperOf,
  all: string[],
): Problem[] {
  return slugs
    .filter((slug) => paperOf(slug) === undefined)
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

function placement(hub: CheckedHub): Problem[] {
  const { topic, file, decided, papers } = hub;
  const lines = topic.linesOfWork ?? [];
  const places = Map.groupBy(
    [...lines.flatMap((line) => line.papers), ...(topic.alsoHere ?? []).map(({ paper }) => paper)],
    (slug) => slug,
  );
  const where = { file };
  return [
    ...[...decided].filter((slug) => !places.has(slug)).map((slug) => notPlaced(slug, where)),
    ...[...places]
      .filter(([, found]) => found.length > 1)
      .map(([slug, { length }]) => placedTwice(slug, length, where)),
    ...[...places.keys()].filter((slug) => !papers.has(slug)).map((slug) => ofAnotherTopic(slug, where)),
    ...linesWithoutText(hub),
  ];
}

function notPlaced(slug: string, where: Place): Problem {
  return error(
    'paper-not-placed',
    `the paper “${slug}” is not placed`,
    where,
    'every paper of a hub belongs to one line of work or to alsoHere',
    'add its slug to a line of work, or to alsoHere',
  );
}

function placedTwice(slug: string, times: number, where: Place): Problem {
  return error(
    'paper-placed-twice',
    `the paper “${slug}” is placed ${times} times`,
    where,
    'a paper belongs to one line of work',
    'keep the best place',
  );
}

function ofAnotherTopic(slug: string, where: Place): Problem {
  return error(
    'paper-of-another-topic',
    `the paper “${slug}” is placed in a hub that is not among its topics`,
    where,
    'lines of work group the papers of the hub',
    'remove it here, or add the topic to the paper in content/topic-assignments.yaml',
  );
}

function linesWithoutText({ topic, file, overview }: CheckedHub): Problem[] {
  const written = new Set(overview.passages.map(({ lineOfWork }) => lineOfWork));
  return (topic.linesOfWork ?? [])
    .filter(({ id }) => !written.has(id))
    .map(({ id }) =>
      error(
        'line-of-work-without-paragraph',
        `the line of work “${id}” has no paragraph`,
        { file },
        'each line of work is explained',
        `write <LineOfWork id="${id}"> with its paragraph`,
      ),
    );
}
