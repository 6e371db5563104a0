import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Preview } from '../../schemas/preview.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, type TopicListing } from '../../site/site-index.ts';

/**
 * Up to this many papers, each has its own picture: one costs about 25 ms of processor time and 22 kB. In a larger
 * library papers show the picture of their topic (`docs/growth.md`).
 */
const OWN_PICTURE_UP_TO = 1_000;

const LIBRARY = 'library';

/** Every picture of a site, without duplicates. */
export function previewViews(site: Site): Preview[] {
  const { listings, listingOf } = siteIndexOf(site);
  const library = site.config.title;
  const papers = site.papers.length > OWN_PICTURE_UP_TO ? [] : site.papers;
  return [
    { name: LIBRARY, title: library, library: site.config.description },
    ...listings.map(({ topic, hue }) => ({ name: topicName(topic.id), title: topic.title, hue, library })),
    ...papers.map((paper) => {
      const listing = listingOfPaper(paper, listingOf);
      return {
        name: paperName(paper.slug),
        title: paper.title,
        ...(listing && { topic: listing.topic.title, hue: listing.hue }),
        library,
      };
    }),
  ];
}

/** Address of the picture for pages without one of their own. */
export function libraryPreview(): string {
  return urls.preview(LIBRARY);
}

/** Address of a hub's picture. */
export function topicPreview(id: string): string {
  return urls.preview(topicName(id));
}

/** Address of a paper's picture. */
export function paperPreview(site: Pick<Site, 'papers'>, { slug, topics: [first] }: ListedPaper): string {
  if (site.papers.length <= OWN_PICTURE_UP_TO) return urls.preview(paperName(slug));
  return first ? topicPreview(first.topic) : libraryPreview();
}

function listingOfPaper(
  { topics: [first] }: ListedPaper,
  listingOf: ReadonlyMap<string, TopicListing>,
): TopicListing | undefined {
  return first && listingOf.get(first.topic);
}

function topicName(id: string): string {
  return `topic-${id}`;
}

function paperName(slug: string): string {
  return `paper-${slug}`;
}
