import type { TextFile } from '../../base/content-files.ts';
import { splitFrontMatter } from '../../schemas/content/hand-written.ts';
import type { LibraryTopic, OverviewMention } from '../../schemas/library.ts';
import { idOf } from './hand-written-files.ts';
import { type Overview, readOverview } from './overview.ts';
import { papersSpokenOf } from './topic-papers.ts';

/**
 * The overviews that mention each paper, by slug, in the order of `files`, the files of the hubs `topics`. An
 * overview counts once per paper: for the first line of work that names it, or else for its other parts. A file
 * that is not valid MDX counts as mentioning nothing; `checkBodies` reports why.
 */
export function overviewMentions(
  files: readonly TextFile[],
  topics: readonly LibraryTopic[],
): Map<string, OverviewMention[]> {
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]));
  const found = new Map<string, OverviewMention[]>();
  for (const file of files) {
    for (const [slug, lineOfWork] of papersOf(file, topicOf.get(idOf(file)))) {
      const mention = { topic: idOf(file), ...(lineOfWork !== undefined && { lineOfWork }) };
      found.set(slug, [...(found.get(slug) ?? []), mention]);
    }
  }
  return found;
}

/** The papers of each topic's reading path, in order; topics without one are omitted. */
export function readingPaths(topics: readonly LibraryTopic[]): Map<string, string[]> {
  return new Map(
    topics.flatMap(({ id, readingPath }) =>
      readingPath ? [[id, readingPath.map(({ paper }) => paper)] as const] : [],
    ),
  );
}

/** The papers that one overview mentions, with the line of work of each. */
function papersOf(file: TextFile, topic: LibraryTopic | undefined): Map<string, string | undefined> {
  const papers = new Map<string, string | undefined>();
  for (const { slugs, lineOfWork } of read(file)?.passages ?? []) {
    for (const slug of slugs) papers.set(slug, papers.get(slug) ?? lineOfWork);
  }
  for (const slug of topic ? papersSpokenOf(topic) : []) papers.set(slug, papers.get(slug));
  return papers;
}

function read({ text }: TextFile): Overview | undefined {
  try {
    return readOverview(splitFrontMatter(text).body);
  } catch {
    return undefined;
  }
}
