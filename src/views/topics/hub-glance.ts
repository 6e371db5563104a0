import { urls } from '../../base/addresses.ts';
import type { HubFacts } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { shortDate } from '../frame/date-line.ts';
import { titleHtml } from '../frame/text.ts';

/** A few papers of a hub that one figure picks out. */
export interface GlanceGroup {
  title: string;
  /** How they were picked. */
  note: string;
  papers: { url: string; titleHtml: string; when?: string }[];
}

const NEWEST = 5;
const EARLIEST = 3;
/** In a smaller hub the newest would be the earliest too; its list shows as much. */
const SMALLEST_HUB = NEWEST + EARLIEST;

/** Central, newest, earliest and outlying papers of a hub whose papers are sorted newest first. */
export function hubGlance(
  { bySlug }: Pick<Site, 'bySlug'>,
  facts: HubFacts | undefined,
  newestFirst: readonly ListedPaper[],
): GlanceGroup[] {
  const dated = newestFirst.length < SMALLEST_HUB ? [] : newestFirst.filter(({ date }) => date !== undefined);
  const papersOf = (slugs: readonly string[] = []) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return [
    group(
      'Central',
      'Most similar to the rest of the hub, by the words of title and abstract.',
      papersOf(facts?.central),
    ),
    group('Newest', 'By date.', dated.slice(0, NEWEST)),
    group('Earliest', 'By date.', dated.slice(-EARLIEST).reverse()),
    group('Least typical', 'Least similar to the other papers of the hub.', papersOf(facts?.outliers)),
  ].filter(({ papers }) => papers.length > 0);
}

function group(title: string, note: string, papers: readonly ListedPaper[]): GlanceGroup {
  return {
    title,
    note,
    papers: papers.map((paper) => ({
      url: urls.paper(paper.slug),
      titleHtml: titleHtml(paper),
      ...(paper.date && { when: shortDate(paper.date) }),
    })),
  };
}
