import { atomFeed, type FeedView, jsonFeed } from '../views/published/feed.ts';

/** How a feed is written, by the extension of its file. */
const FORMATS = {
  xml: { write: atomFeed, mediaType: 'application/atom+xml' },
  json: { write: jsonFeed, mediaType: 'application/feed+json' },
};

export type FeedExtension = keyof typeof FORMATS;
export const FEED_EXTENSIONS = Object.keys(FORMATS) as FeedExtension[];

/** Answers with a feed. `origin` is that of the site, where it is known. */
export function serveFeed(feed: FeedView, extension: FeedExtension, origin: URL | undefined): Response {
  const { write, mediaType } = FORMATS[extension];
  return new Response(write(feed, origin), { headers: { 'content-type': mediaType } });
}
