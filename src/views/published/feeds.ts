import { urls } from '../../base/addresses.ts';
import type { Person } from '../../schemas/library.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, sortNewestFirst, type TopicListing } from '../../site/site-index.ts';
import { type FeedView, feedView } from './feed.ts';
import { formerPeople, formerTopics } from './redirect.ts';

/** A topic by its id, or by a former one, because feed readers do not follow redirect pages. */
export interface FollowedTopic {
  id: string;
  listing: TopicListing;
}

/** An author by slug, or by a former one. */
export interface FollowedAuthor {
  id: string;
  author: Person;
}

/** The papers added to the library last. */
export function libraryFeed(site: Site): FeedView {
  return feedView(site, {
    title: site.config.title,
    page: urls.home(),
    feed: urls.libraryFile('feed.xml'),
    jsonFeed: urls.libraryFile('feed.json'),
    papers: siteIndexOf(site).newestFirst,
  });
}

/** The feed of a topic. */
export function topicFeed(site: Site, { topic: { id, title }, papers }: TopicListing): FeedView {
  return feedView(site, {
    title: `${title} · ${site.config.title}`,
    page: urls.topic(id),
    feed: urls.topicFile(id, 'feed.xml'),
    jsonFeed: urls.topicFile(id, 'feed.json'),
    papers,
  });
}

/** The feed of an author. */
export function authorFeed(site: Site, { slug, name, papers }: Person): FeedView {
  return feedView(site, {
    title: `${name} · ${site.config.title}`,
    page: urls.author(slug),
    feed: urls.authorFeed(slug),
    papers: sortNewestFirst(papers.flatMap((paper) => site.bySlug.get(paper) ?? [])),
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

/** All authors with a feed by current and former slugs; none in a compact site. */
export function followedAuthors(site: Site): FollowedAuthor[] {
  if (site.profile.isCompact) return [];
  const former = Map.groupBy(formerPeople(site), ({ now }) => now.slug);
  return site.people.flatMap((author) => {
    const ids = [author.slug, ...(former.get(author.slug) ?? []).map((one) => one.former)];
    return ids.map((id) => ({ id, author }));
  });
}
