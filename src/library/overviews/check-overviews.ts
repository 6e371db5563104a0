import type { TextFile } from '../../base/content-files.ts';
import type { Problem } from '../../base/problems.ts';
import { splitFrontMatter } from '../../schemas/hand-written.ts';
import type { Library } from '../../schemas/library.ts';
import { plainAbstract } from '../papers/describe.ts';
import { checkOverview } from './check-overview.ts';
import { idOf } from './hand-written-files.ts';
import { readOverview } from './overview.ts';

/**
 * Checks the overviews in `files`, the files of hubs, against the papers of the library they belong to. Throws on
 * a file that is not valid MDX, which keeps a library from being built.
 */
export function checkOverviews(
  files: readonly TextFile[],
  { papers, topics }: Pick<Library, 'papers' | 'topics'>,
): Problem[] {
  const texts = new Map(papers.map((paper) => [paper.slug, `${paper.plainTitle}\n${plainAbstract(paper)}`]));
  const slugs = [...texts.keys()];
  const byTopic = Map.groupBy(
    papers.flatMap(({ slug, topics: placed }) => placed.map(({ topic }) => ({ slug, topic }))),
    ({ topic }) => topic,
  );
  return files.flatMap((file) => {
    const topic = topics.find(({ id }) => id === idOf(file));
    if (!topic) return [];
    const { body, bodyLine } = splitFrontMatter(file.text);
    const hub = {
      topic,
      file: `content/${file.path}`,
      overview: readOverview(body, bodyLine),
      papers: new Set(byTopic.get(topic.id)?.map(({ slug }) => slug)),
    };
    return checkOverview(hub, (slug) => texts.get(slug), slugs);
  });
}
