import { defineMiddleware } from 'astro:middleware';
import { shortHtml } from './build/astro/short-html.ts';

/** Pages of a build are written as short as HTML allows; in development they stay as they are. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!import.meta.env.PROD || !isPage) return response;
  return new Response(shortHtml(await response.text()), response);
});
