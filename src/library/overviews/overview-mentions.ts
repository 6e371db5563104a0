import type { TextFile } from '../../base/content-files.ts';
import { splitFrontMatter } from '../../schemas/hand-written.ts';
import type { OverviewMention } from '../../schemas/overview-mention.ts';
import { idOf } from './hand-written-files.ts';
import { type Overview, readOverview } from './overview.ts';

/**
 * The overviews that speak of each paper, by slug, in the order of `topics`, which are the files of the hubs. An
 * overview counts once for a paper, by the line of work that names it first, else by its other parts. A file that
 * is not valid MDX speaks of nothing; `checkBodies` tells why.
 */
export function overviewMentions(topics: readonly TextFile[]): Map<string, OverviewMention[]> {
  const found = new Map<string, OverviewMention[]>();
  for (const file of topics) {
    for (const [slug, lineOfWork] of papersOf(file)) {
      const mention = { topic: idOf(file), ...(lineOfWork !== undefined && { lineOfWork }) };
      found.set(slug, [...(found.get(slug) ?? []), mention]);
    }
  }
  return found;
}

/** The papers of each overview's reading path in their order, by topic; topics whose overview has none are left out. */
export function readingPaths(topics: readonly TextFile[]): Map<string, string[]> {
  const paths = topics.map((file): [string, string[]] => [idOf(file), read(file)?.readingPath ?? []]);
  return new Map(paths.filter(([, path]) => path.length > 0));
}

/** The papers of one overview with the line of work of each. */
function papersOf(file: TextFile): Map<string, string | undefined> {
  const papers = new Map<string, string | undefined>();
  for (const { slugs, lineOfWork } of read(file)?.passages ?? []) {
    for (const slug of slugs) papers.set(slug, papers.get(slug) ?? lineOfWork);
  }
  return papers;
}

function read({ text }: TextFile): Overview | undefined {
  try {
    return readOverview(splitFrontMatter(text).body);
  } catch {
    return undefined;
  }
}
