import type { WrittenFiles } from '../../base/content-files.ts';
import { suggestion } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problems.ts';
import type { Curation } from '../../schemas/content/curation.ts';
import type { HandWrittenFiles } from './hand-written-files.ts';
import { papersNamedIn } from './topic-papers.ts';

/**
 * Slugs and ids in the data of hand-written files that do not exist. Topics generated from keywords can be named
 * too; those from clusters can change with every paper.
 */
export function crossCheck(
  content: WrittenFiles,
  written: HandWrittenFiles,
  slugs: ReadonlySet<string>,
  sourceFiles: ReadonlySet<string>,
  keywordTopics: readonly string[],
): Problem[] {
  // A topic whose file is broken still exists: one mistake is reported once.
  const topics = [...content.topics.map(({ path }) => path.replace(/^.*\/|\.mdx$/g, '')), ...keywordTopics];
  const topicSet = new Set(topics);
  const papers = [...slugs];
  const texts = textsOf(content);
  const report = (kind: Kind, value: string, file: string, valid: string[]) =>
    unknown(kind, value, { file, line: lineOf(texts.get(file) ?? '', value) }, valid);
  const unknownPaper = (slug: string, file: string) =>
    slugs.has(slug) ? [] : [report('paper', slug, file, papers)];
  return [
    ...written.assignments.flatMap(({ paper, topics: assigned }) => [
      ...unknownPaper(paper, ASSIGNMENTS),
      ...assigned
        .filter((topic) => !topicSet.has(topic))
        .map((topic) => report('topic', topic, ASSIGNMENTS, topics)),
    ]),
    ...[...written.curations].flatMap(([slug, { file, curation }]) =>
      papersNamedBy(slug, curation).flatMap((named) => unknownPaper(named, file)),
    ),
    ...written.topics.flatMap((topic) =>
      papersNamedIn(topic).flatMap((slug) => unknownPaper(slug, `content/topics/${topic.id}.mdx`)),
    ),
    ...written.people.flatMap(({ papers: named = [] }) =>
      named.flatMap((slug) => unknownPaper(slug, PEOPLE)),
    ),
    ...written.config.sources
      .filter(({ file }) => !sourceFiles.has(file))
      .map(({ file }) => report('source', file, CONFIG, [...sourceFiles])),
  ];
}

/** The papers that must exist for the curation of the paper `slug`, which may itself remove that paper's page. */
function papersNamedBy(slug: string, { removed, sameAs, related }: Curation): string[] {
  const isRetired = removed !== undefined || sameAs !== undefined;
  return [...(isRetired ? [] : [slug]), ...(related?.add ?? []), ...(related?.drop ?? [])];
}

type Kind = 'paper' | 'topic' | 'source';

const ASSIGNMENTS = 'content/topic-assignments.yaml';
const PEOPLE = 'content/people.yaml';
const CONFIG = 'content/library.yaml';

/** The problem of a name that refers to nothing, with what it could have meant. */
export function unknown(kind: Kind, value: string, where: Problem['where'], valid: string[]): Problem {
  return error(
    `unknown-${kind}`,
    `there is no ${kind} “${value}”`,
    where,
    `the file names it, but the library has no such ${kind}`,
    valid.length > 0 ? suggestion(value, valid) : `add the ${kind}, or remove its name from the file`,
  );
}

function textsOf(content: WrittenFiles): Map<string, string> {
  const files = [
    content.config,
    content.assignments,
    content.people,
    ...content.topics,
    ...content.curations,
  ];
  return new Map(files.map(({ path, text }) => [`content/${path}`, text]));
}

/** The first line that contains the value as a whole word, or else the first line. */
function lineOf(text: string, value: string): number {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.split(/[\s,"'[\]]+/).includes(value));
  return Math.max(index, 0) + 1;
}
