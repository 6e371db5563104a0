import type { TextFile } from '../../base/content-files.ts';
import type { Problem } from '../../base/problems.ts';
import { parseHandWritten, splitFrontMatter } from '../../schemas/content/hand-written.ts';
import { Topic } from '../../schemas/content/topic.ts';
import type { Library } from '../../schemas/library.ts';
import type { Paper } from '../../schemas/paper.ts';
import { plainAbstract } from '../papers/describe.ts';
import type { CheckedPaper } from './check-numbers.ts';
import { type CheckedHub, checkOverview, saidIn } from './check-overview.ts';
import { repeatedSentences } from './check-repeated.ts';
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
