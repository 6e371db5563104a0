import type { TextFile } from '../../base/content-files.ts';
import { error, type Problem } from '../../base/problems.ts';
import { parseHandWritten, splitFrontMatter } from '../../schemas/content/hand-written.ts';
import { Topic } from '../../schemas/content/topic.ts';
import type { Library } from '../../schemas/library.ts';
import type { Paper } from '../../schemas/paper.ts';
import { plainAbstract } from '../papers/describe.ts';
import type { CheckedPaper, Said } from './check-numbers.ts';
import { type CheckedHub, checkOverview, saidIn } from './check-overview.ts';
import { idOf } from './hand-written-files.ts';
import { readOverview } from './overview.ts';

/**
 * Checks the overviews in `files`, the files of hubs, against the papers of their library. Throws on a file that is
 * not valid MDX, which would prevent the library from being built.
 */
export function checkOverviews(
  files: readonly TextFile[],
  { papers, topics }: Pick<Library, 'papers' | 'topics'>,
): Problem[] {
  const known = new Map(papers.map((paper) => [paper.slug, checkedPaper(paper)]));
  const slugs = [...known.keys()];
  const hubs = hubsOf(files, { papers, topics });
  const said = hubs.flatMap((hub) =>
    saidIn(hub)
      .filter(({ isCell }) => !isCell)
      .map((passage) => ({ ...passage, file: hub.file })),
  );
  return [
    ...hubs.flatMap((hub) => checkOverview(hub, (slug) => known.get(slug), slugs)),
    ...repeatedSentences(said),
  ];
}

function checkedPaper(paper: Paper): CheckedPaper {
  const { plainTitle, date, names, acronyms } = paper;
  return {
    text: `${plainTitle}\n${plainAbstract(paper)}`,
    ...(date && { year: date.year }),
    names: [...names, ...acronyms.map(({ acronym }) => acronym)],
  };
}

function hubsOf(
  files: readonly TextFile[],
  { papers, topics }: Pick<Library, 'papers' | 'topics'>,
): CheckedHub[] {
  const byTopic = Map.groupBy(
    papers.flatMap(({ slug, topics: placed }) => placed.map(({ topic, by }) => ({ slug, topic, by }))),
    ({ topic }) => topic,
  );
  return files.flatMap((file) => {
    const topic = topics.find(({ id }) => id === idOf(file));
    if (!topic) return [];
    const { frontMatter, body, bodyLine } = splitFrontMatter(file.text);
    const name = `content/${file.path}`;
    return [
      {
        topic,
        file: name,
        overview: readOverview(body, bodyLine),
        papers: new Set(byTopic.get(topic.id)?.map(({ slug }) => slug)),
        decided: new Set(byTopic.get(topic.id)?.flatMap(({ slug, by }) => (by === 'curator' ? [slug] : []))),
        lineOf: parseHandWritten(Topic, name, frontMatter, 2).lineOf,
      },
    ];
  });
}

/** A shorter sentence may occur twice. */
const FEWEST_WORDS = 6;

/** A text of an overview with the file it is in. */
export interface SaidIn extends Said {
  file: string;
}

/** Sentences that occur twice in the overviews of a library, at each place after the first. */
export function repeatedSentences(said: readonly SaidIn[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, line, sentences } of said) {
    for (const { text, slugs } of sentences) {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length < FEWEST_WORDS) continue;
      const key = [...words, ...[...slugs].sort()].join(' ');
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, `${file}:${line}`);
      else problems.push(repeated(text, file, line, earlier));
    }
  }
  return problems;
}

function repeated(text: string, file: string, line: number, earlier: string): Problem {
  return error(
    'repeated-sentence',
    `this sentence appears twice: “${text}”`,
    { file, line },
    `it is also at ${earlier}`,
    'say it where the paper has its home, and link there from here',
  );
}
