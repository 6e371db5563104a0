import { atomFeed, type FeedView, jsonFeed } from '../views/published/feed.ts';

/** Answers with a feed. `origin` is that of the site, where it is known. */
export function serveAtom(feed: FeedView, origin: URL | undefined): Response {
  return new Response(atomFeed(feed, origin), { headers: { 'content-type': 'application/atom+xml' } });
}

/** Answers with the same as JSON Feed. */
export function serveJson(feed: FeedView, origin: URL | undefined): Response {
  return new Response(jsonFeed(feed, origin), { headers: { 'content-type': 'application/feed+json' } });
}
