import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import type { Shelf } from '../lists/catalogue.ts';
import { type FeedView, feedView } from './feed.ts';

/** The newest papers of the library. */
export function libraryFeed(site: Site): FeedView {
  return feedView(site, {
    title: site.config.title,
    page: urls.home(),
    feed: urls.libraryFile('feed.xml'),
    jsonFeed: urls.libraryFile('feed.json'),
    slugs: site.papers.map(({ slug }) => slug),
  });
}

/** The newest papers of a topic. */
export function topicFeed(site: Site, { topic: { id, title }, papers }: Shelf): FeedView {
  return feedView(site, {
    title: `${title} · ${site.config.title}`,
    page: urls.topic(id),
    feed: urls.topicFile(id, 'feed.xml'),
    jsonFeed: urls.topicFile(id, 'feed.json'),
    slugs: papers.map(({ slug }) => slug),
  });
}
