import { dateSortKey } from '../../schemas/dates.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { type NamedPaper, namedPaper } from './overview-parts.ts';

/** A topic as a tree: its lines of work, and the papers of each by year. */
export interface LinesFigure {
  title: string;
  caption: string;
  lines: {
    id: string;
    title: string;
    question?: string;
    axis?: string;
    years: { year: string; papers: NamedPaper[] }[];
  }[];
}

/** The figure of a topic, in the order of its lines of work. */
export function linesFigure(site: Site, { title, linesOfWork = [] }: LibraryTopic): LinesFigure {
  const isExplained = linesOfWork.some(({ question, axis }) => question !== undefined || axis !== undefined);
  return {
    title,
    caption: isExplained ? strings.hub.figureNote : strings.hub.figureNoteShort,
    lines: linesOfWork.map(({ id, title: line, question, axis, papers }) => ({
      id,
      title: line,
      ...(question !== undefined && { question }),
      ...(axis !== undefined && { axis }),
      years: byYear(
        site,
        papers.flatMap((slug) => site.bySlug.get(slug) ?? []),
      ),
    })),
  };
}

/** Earliest year first, papers without a date last. */
function byYear(site: Site, papers: readonly ListedPaper[]): LinesFigure['lines'][number]['years'] {
  const sorted = papers
    .map((paper) => ({ paper, key: dateSortKey(paper.date) || '~' }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ paper }) => namedPaper(site, paper.slug));
  return [...Map.groupBy(sorted, ({ year }) => year)].map(([year, found]) => ({ year, papers: found }));
}
