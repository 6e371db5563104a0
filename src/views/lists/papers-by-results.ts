import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

/** The pages of the index by the number of results that abstracts report, most first; papers of one number newest first. */
export function papersByResultsViews(site: Site): PapersIndexView[] {
  if (site.profile.isCompact) return [];
  const count = ({ slug }: { slug: string }) => site.textOf(slug).results.length;
  const papers = siteIndexOf(site).newestFirst.map((paper) => ({ paper, results: count(paper) }));
  if (papers.every(({ results }) => results === 0)) return [];
  return indexViews(site, {
    order: 'results',
    title: strings.lists.papersByResults,
    description: strings.lists.mostResultsFirst,
    // The order of equal numbers stays.
    papers: papers.sort((a, b) => b.results - a.results).map(({ paper }) => paper),
    groupOf: (paper) => resultsGroup(count(paper)),
    urlOf: urls.papersByResults,
  });
}

function resultsGroup(results: number) {
  return {
    id: `results-${results}`,
    heading: strings.lists.results(results),
    jump: strings.format.number(results),
  };
}
