import { atomFeed, type FeedView, jsonFeed } from '../views/published/feed.ts';

/** The writer of a feed, by file extension. */
const FORMATS = {
  xml: { write: atomFeed, mediaType: 'application/atom+xml' },
  json: { write: jsonFeed, mediaType: 'application/feed+json' },
};

export type FeedExtension = keyof typeof FORMATS;
export const FEED_EXTENSIONS = Object.keys(FORMATS) as FeedExtension[];

/** Responds with a feed. `origin` is the site's, if known. */
export function serveFeed(feed: FeedView, extension: FeedExtension, origin: URL | undefined): Response {
  const { write, mediaType } = FORMATS[extension];
  return new Response(write(feed, origin), { headers: { 'content-type': mediaType } });
}
