import { error, type Problem } from '../../base/problems.ts';
import type { CheckedHub } from './check-overview.ts';
import { papersSpokenOf } from './topic-papers.ts';

/** Minimum and maximum number of words in an overview; a hub of many papers may need them all. */
const WORDS = { least: 500, most: 1_500 };
const LINES_OF_WORK = { least: 3, most: 7 };
const READING_PATH = { least: 5, most: 9 };

/** Parts that are missing from an overview, too small or too large. */
export function checkParts(hub: CheckedHub): Problem[] {
  const { topic, file, overview } = hub;
  const path = topic.readingPath?.length ?? 0;
  return [
    ...missingParts(hub),
    ...undiscussed(hub),
    ...outside('words', overview.words, WORDS, file),
    ...outside('lines of work', topic.linesOfWork?.length ?? 0, LINES_OF_WORK, file),
    ...outside('papers in the reading path', path, READING_PATH, file),
  ];
}

function missingParts({ topic, file, lineOf }: CheckedHub): Problem[] {
  const { linesOfWork = [], alsoHere = [] } = topic;
  const parts = [
    ['revised', topic.revised],
    ['comparison', topic.comparison],
    ['ideas', topic.ideas],
    ['questions', topic.questions],
    ['readingPath', topic.readingPath],
  ] as const;
  const lacks = (what: string, path: readonly PropertyKey[], fix: string) =>
    error(
      'overview-lacks-part',
      `the overview has no ${what}`,
      { file, line: lineOf(path) },
      'a reader looks for it in every overview',
      fix,
    );
  const missing = parts.filter(([, part]) => part === undefined).map(([name]) => name);
  return [
    ...(missing.length > 0
      ? [
          lacks(
            missing.map((name) => `“${name}”`).join(', '),
            [],
            `add ${missing.join(', ')} to the front matter`,
          ),
        ]
      : []),
    ...linesOfWork.flatMap((line, index) =>
      (['question', 'axis'] as const)
        .filter((key) => line[key] === undefined)
        .map((key) => lacks(`${key} for “${line.id}”`, ['linesOfWork', index], `add ${key} to it`)),
    ),
    ...alsoHere.flatMap(({ paper, reason }, index) =>
      reason === undefined
        ? [lacks(`reason why “${paper}” is also here`, ['alsoHere', index], 'add its reason')]
        : [],
    ),
  ];
}

/** Papers in a line of work that nothing is said about. */
function undiscussed({ topic, file, lineOf, overview }: CheckedHub): Problem[] {
  const spoken = new Set([...overview.passages.flatMap(({ slugs }) => slugs), ...papersSpokenOf(topic)]);
  return (topic.linesOfWork ?? []).flatMap(({ papers }, line) =>
    papers.flatMap((slug, index) =>
      spoken.has(slug)
        ? []
        : [
            error(
              'paper-not-discussed',
              `nothing is said about the paper “${slug}”`,
              { file, line: lineOf(['linesOfWork', line, 'papers', index]) },
              'a line of work lists it, but neither the text nor the front matter mentions it',
              'say what it adds, or move it to alsoHere with a reason',
            ),
          ],
    ),
  );
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
