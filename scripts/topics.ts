import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { readContent } from '../src/build/read-content.ts';
import { plainAbstract } from '../src/library/papers/describe.ts';
import { paperVectors } from '../src/library/similarity/paper-vectors.ts';
import { findTopics } from '../src/library/topics/found-topics.ts';
import { topicFile } from '../src/library/topics/topic-file.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { TABLES } from '../src/strings/index.ts';
import { runCommand } from './command/read-command.ts';

const { switches } = runCommand('topics');
const { content } = buildEnvironment();
const { papers, topics, config } = buildLibrary(await readContent(content)).library;
// Existing placements stay: only papers in no topic, or in a topic that was found, are used to suggest topics.
const kept = new Set(topics.filter(({ madeFrom }) => madeFrom !== 'clusters').map(({ id }) => id));
const open = [...papers.keys()].filter((at) => !papers[at]?.topics.some(({ topic }) => kept.has(topic)));
const texts = papers.map((paper) => ({
  slug: paper.slug,
  title: paper.plainTitle,
  abstract: plainAbstract(paper),
  names: paper.names,
}));
const found = findTopics(texts, paperVectors(texts), open, kept, TABLES[config.language].hub);

await mkdir(path.join(content, 'topics'), { recursive: true });
for (const one of found) {
  const { id, terms } = one.topic;
  const file = `topics/${id}.mdx`;
  console.log(
    `${shownPath(`content/${file}`)}: ${one.papers.length} papers on ${terms.slice(0, 5).join(', ')}`,
  );
  if (!switches.has('dry-run')) await writeFile(path.join(content, file), topicFile(one), { flag: 'wx' });
}
console.log(
  found.length === 0
    ? `${open.length} papers have no topic, and no further topic shows in them.`
    : `${found.length} topics for ${open.length} papers without one${switches.has('dry-run') ? ': nothing was written' : ', to be edited'}.`,
);
