import type { APIContext } from 'astro';
import { atomFeed, type FeedView, jsonFeed } from '../views/published/feed.ts';
import { keyOf, remembered } from './_page-path.ts';

/** The writer of a feed, by file extension. */
const FORMATS = {
  xml: { write: atomFeed, mediaType: 'application/atom+xml' },
  json: { write: jsonFeed, mediaType: 'application/feed+json' },
};

type FeedExtension = keyof typeof FORMATS;
const EXTENSIONS = Object.keys(FORMATS) as FeedExtension[];

interface Props {
  extension: FeedExtension;
  feed: () => FeedView;
  key: () => string;
}

/** The paths of a feed, in all formats unless some are named. */
export function feedPaths<P extends object>(
  params: P,
  make: () => FeedView,
  extensions: readonly FeedExtension[] = EXTENSIONS,
): { params: P & { extension: FeedExtension }; props: Props }[] {
  const feed = () => remembered(make);
  return extensions.map((extension) => ({
    params: { ...params, extension },
    props: { extension, feed, key: () => keyOf(feed()) },
  }));
}

/** Responds with a feed. */
export function serveFeed({ props: { extension, feed }, site: origin }: APIContext<Props>): Response {
  const { write, mediaType } = FORMATS[extension];
  return new Response(write(feed(), origin), { headers: { 'content-type': mediaType } });
}
