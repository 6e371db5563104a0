import { urls } from '../../base/addresses.ts';
import type { HubFacts } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { shortDate } from '../frame/date-line.ts';
import { titleHtml } from '../frame/text.ts';

/** A few papers of a hub that one criterion picks out. */
export interface GlanceGroup {
  title: string;
  /** How they were picked. */
  note: string;
  papers: { url: string; titleHtml: string; when?: string }[];
}

const NEWEST = 5;
const EARLIEST = 3;
/** In a smaller hub the newest papers would also be the earliest, and its list shows as much. */
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
    group(strings.hub.central, strings.hub.centralNote, papersOf(facts?.central)),
    group(strings.hub.newest, strings.hub.byDate, dated.slice(0, NEWEST)),
    group(strings.hub.earliest, strings.hub.byDate, dated.slice(-EARLIEST).reverse()),
    group(strings.hub.outliers, strings.hub.outliersNote, papersOf(facts?.outliers)),
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
