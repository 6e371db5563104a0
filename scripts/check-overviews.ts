import path from 'node:path';
import { buildEnvironment } from '../src/environment.ts';
import { checkOverview } from '../src/library/check-overview.ts';
import { plainAbstract } from '../src/library/describe.ts';
import { readOverview } from '../src/library/overview.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { formatProblem } from '../src/problems.ts';
import { readContent } from '../src/read-content.ts';
import { splitFrontMatter } from '../src/schemas/hand-written.ts';

// Topics may be named as arguments; all are checked otherwise.
const wanted = new Set(process.argv.slice(2));
const content = await readContent(buildEnvironment().content);
const { library } = buildLibrary(content);
const texts = new Map(
  library.papers.map((paper) => [paper.slug, `${paper.plainTitle}\n${plainAbstract(paper)}`]),
);
const hubs = content.topics.flatMap((file) => {
  const topic = library.topics.find(({ id }) => id === path.basename(file.path, '.mdx'));
  return topic && (wanted.size === 0 || wanted.has(topic.id)) ? [{ file, topic }] : [];
});

const problems = hubs.flatMap(({ file, topic }) => {
  const { body, bodyLine } = splitFrontMatter(file.text);
  const papers = library.papers.filter((paper) =>
    paper.topics.some((assigned) => assigned.topic === topic.id),
  );
  const hub = {
    topic,
    file: `content/${file.path}`,
    overview: readOverview(body, bodyLine),
    papers: new Set(papers.map(({ slug }) => slug)),
  };
  return checkOverview(hub, (slug) => texts.get(slug), [...texts.keys()]);
});

for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
console.log(`${hubs.length} overviews checked, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
