import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { readContent } from '../src/build/read-content.ts';
import { plainAbstract } from '../src/library/papers/describe.ts';
import { proposeTopics, topicFile } from '../src/library/topics/propose-topics.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { runCommand } from './command/read-command.ts';

const { switches } = runCommand('topics');
const { content } = buildEnvironment();
const { papers, topics } = buildLibrary(await readContent(content)).library;
// What is placed stays: only papers without a topic suggest further ones.
const open = papers.filter((paper) => paper.topics.length === 0);
const texts = open.map((paper) => ({
  slug: paper.slug,
  title: paper.plainTitle,
  abstract: plainAbstract(paper),
}));
const proposed = proposeTopics(texts, new Set(topics.map(({ id }) => id)));

await mkdir(path.join(content, 'topics'), { recursive: true });
for (const topic of proposed) {
  const file = `topics/${topic.id}.mdx`;
  console.log(
    `${shownPath(`content/${file}`)}: ${topic.papers.length} papers on ${topic.terms.slice(0, 5).join(', ')}`,
  );
  if (!switches.has('dry-run')) await writeFile(path.join(content, file), topicFile(topic), { flag: 'wx' });
}
console.log(
  proposed.length === 0
    ? `${open.length} papers have no topic, and no further topic shows in them.`
    : `${proposed.length} topics for ${open.length} papers without one${switches.has('dry-run') ? ': nothing was written' : ', to be edited'}.`,
);
