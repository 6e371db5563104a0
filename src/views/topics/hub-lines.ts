import type { LibraryTopic } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { spark } from '../charts/year-chart.ts';
import { countYears, writtenSpan, yearSpan } from '../charts/years.ts';
import { counted } from '../frame/text.ts';

/** A line of work at a glance. */
export interface HubLine {
  id: string;
  title: string;
  /** `9 papers, 2023–2024`. */
  holdings: string;
  /** Papers by year as SVG; the lines of a hub share one span. */
  spark?: string;
}

/** The lines of work of a topic, in its order. */
export function hubLines({ bySlug }: Pick<Site, 'bySlug'>, { linesOfWork = [] }: LibraryTopic): HubLine[] {
  const papersOf = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const span = yearSpan(linesOfWork.flatMap(({ papers }) => papersOf(papers)));
  return linesOfWork.map(({ id, title, papers: slugs }) => {
    const papers = papersOf(slugs);
    const own = yearSpan(papers);
    const drawing = own && span && spark(countYears(papers, span));
    return {
      id,
      title,
      holdings: counted(papers.length, 'paper') + (own ? `, ${writtenSpan(own)}` : ''),
      ...(drawing && { spark: drawing }),
    };
  });
}
