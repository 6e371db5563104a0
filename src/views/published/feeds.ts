import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { type AuthorView, authorViews } from '../lists/author.ts';
import { type FeedView, feedView } from './feed.ts';
import { formerPeople, formerTopics } from './redirect.ts';

/** A topic by its id, or by a former one, because feed readers do not follow redirect pages. */
export interface FollowedTopic {
  id: string;
  listing: TopicListing;
}

/** An author who has a feed, by slug, or by a former one. */
export interface FollowedAuthor {
  id: string;
  author: AuthorView & { feed: NonNullable<AuthorView['feed']> };
}

/** The papers added to the library last. */
export function libraryFeed(site: Site): FeedView {
  return feedView(site, {
    title: site.config.title,
    page: urls.home(),
    feed: urls.libraryFile('feed.xml'),
    jsonFeed: urls.libraryFile('feed.json'),
    slugs: site.papers.map(({ slug }) => slug),
  });
}

/** The feed of a topic. */
export function topicFeed(site: Site, { topic: { id, title }, papers }: TopicListing): FeedView {
  return feedView(site, {
    title: `${title} · ${site.config.title}`,
    page: urls.topic(id),
    feed: urls.topicFile(id, 'feed.xml'),
    jsonFeed: urls.topicFile(id, 'feed.json'),
    slugs: papers.map(({ slug }) => slug),
  });
}

/** The feed of an author. */
export function authorFeed(site: Site, { name, head, feed }: FollowedAuthor['author']): FeedView {
  return feedView(site, {
    title: `${name} · ${site.config.title}`,
    page: head.canonicalPath,
    feed: feed.url,
    slugs: feed.slugs,
  });
}

/** All topics by current and former ids. */
export function followedTopics(site: Site): FollowedTopic[] {
  const { listings, listingOf } = siteIndexOf(site);
  const former = formerTopics(site).flatMap(({ former: id, now }) => {
    const listing = listingOf.get(now.id);
    return listing ? [{ id, listing }] : [];
  });
  return [...listings.map((listing) => ({ id: listing.topic.id, listing })), ...former];
}

/** All authors with a feed by current and former slugs. */
export function followedAuthors(site: Site): FollowedAuthor[] {
  const former = Map.groupBy(formerPeople(site), ({ now }) => now.slug);
  return authorViews(site).flatMap(({ feed, ...view }) => {
    if (!feed) return [];
    const ids = [view.slug, ...(former.get(view.slug) ?? []).map((one) => one.former)];
    return ids.map((id) => ({ id, author: { ...view, feed } }));
  });
}
