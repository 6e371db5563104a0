import type { APIRoute } from 'astro';
import { getSite } from '../site/site.ts';
import { libraryFeed } from '../views/published/feeds.ts';
import { serveAtom } from './_feed-file.ts';

export const GET: APIRoute = async ({ site: origin }) => serveAtom(libraryFeed(await getSite()), origin);
