import { z } from 'zod';
import { buildEnvironment } from '../../src/base/environment.ts';
import { readContent } from '../../src/build/read-content.ts';
import { plainAbstract } from '../../src/library/papers/describe.ts';
import { libraryTags, tagKey } from '../../src/library/papers/tags.ts';
import { paperVectors } from '../../src/library/similarity/paper-vectors.ts';
import { topicCount } from '../../src/library/topics/topic-ids.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { runCommand, typedPath } from '../command/read-command.ts';
import { agreementOf } from './cluster-agreement.ts';
import { plainKMeans } from './plain-k-means.ts';
import { readJudged, rounded, titleFinder } from './score.ts';

/** A keyword of fewer papers is not a group, and one with a larger share describes the whole field. */
const KEYWORDS = { least: 4, share: 0.15 };
const SEEDS = [1, 2, 3, 4, 5];
const Judgments = z.array(z.looseObject({ title: z.string(), primary: z.string() }));

/** The group of each paper according to a judge; undefined for papers without one. */
async function byJudges(file: string, papers: readonly Paper[]): Promise<(string | undefined)[]> {
  const find = titleFinder(papers);
  const groups = new Map(
    (await readJudged(file, Judgments)).map(({ title, primary }) => [find(title)?.slug, primary]),
  );
  return papers.map(({ slug }) => groups.get(slug));
}

/** The most common keyword of each paper that only some papers have. */
function byKeywords(papers: readonly Paper[]): (string | undefined)[] {
  const { tags, counted } = libraryTags(papers);
  const counts = new Map(counted.map(({ tag, papers: count }) => [tagKey(tag), count]));
  const countOf = (tag: string) => counts.get(tagKey(tag)) ?? 0;
  return tags.map(
    (own) =>
      own
        .filter((tag) => countOf(tag) >= KEYWORDS.least && countOf(tag) <= KEYWORDS.share * papers.length)
        .sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))[0],
  );
}

const [file] = runCommand('score:clusters').given;
const content = await readContent(buildEnvironment().content);
const config = {
  ...content.config,
  text: `${content.config.text.replace(/^topicsFrom:.*$/m, '')}\ntopicsFrom: clusters\n`,
};
const assignments = { ...content.assignments, text: '' };
// The library as it would be without written topics.
const { papers } = buildLibrary({ ...content, config, assignments, topics: [] }).library;
const truth = file === undefined ? byKeywords(papers) : await byJudges(typedPath(file), papers);
const judged = [...papers.keys()].filter((at) => truth[at] !== undefined);
const score = (groups: readonly unknown[]) =>
  agreementOf(
    judged.map((at) => groups[at]),
    judged.map((at) => truth[at]),
  );
const { space, vectors } = paperVectors(
  papers.map((paper) => ({ title: paper.plainTitle, abstract: plainAbstract(paper), names: paper.names })),
);
const plain = SEEDS.map((seed) => score(plainKMeans(vectors, space.size, topicCount(papers.length), seed)));
console.log(
  JSON.stringify({
    papers: judged.length,
    groups: new Set(judged.map((at) => truth[at])).size,
    agreement: rounded(score(papers.map(({ topics }) => topics[0]?.topic))),
    plainKMeans: rounded(plain.reduce((sum, value) => sum + value, 0) / plain.length),
  }),
);
