import type { FoundTopic } from './found-topics.ts';

const CENTRAL = 3;
/** The sentence of a proposed file that is removed when its overview is written. */
const UNWRITTEN = 'Nobody has written its overview yet.';

/** Whether a topic's file is still as proposed, without an overview. */
export function isUnwritten(text: string): boolean {
  return text.includes(UNWRITTEN);
}

/** The file of a found topic, for a curator to edit. */
export function topicFile({ topic, papers }: FoundTopic): string {
  const { title, scope, terms, linesOfWork = [] } = topic;
  const lines = linesOfWork.map(
    (line) => `  - id: ${line.id}
    title: ${quoted(line.title)}
    papers: [${line.papers.join(', ')}]
`,
  );
  const paragraphs = linesOfWork.map(
    (line) => `
<LineOfWork id="${line.id}">
Nearest to the middle of this group: ${named(line.papers)}.
</LineOfWork>
`,
  );
  return `---
title: ${quoted(title)}
scope: ${quoted(scope)}
terms: [${terms.map(quoted).join(', ')}]
${lines.length > 0 ? `linesOfWork:\n${lines.join('')}` : ''}---

This topic was found automatically, by the words that its papers share. ${UNWRITTEN} Nearest to its middle: ${named(papers)}.
${paragraphs.length > 0 ? `\n## Lines of work\n${paragraphs.join('')}` : ''}`;
}

function named(papers: readonly string[]): string {
  return papers
    .slice(0, CENTRAL)
    .map((slug) => `<Paper slug=${quoted(slug)} />`)
    .join(', ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
