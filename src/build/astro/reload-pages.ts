import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** Environments that render pages. */
const RENDERING = ['ssr', 'prerender'];

let server: ViteDevServer | undefined;

/** Lets `reloadPages` reach the development server. */
export function reloading(): AstroIntegration {
  return {
    name: 'lectern-reloading',
    hooks: {
      'astro:server:setup': ({ server: started }) => {
        server = started;
      },
    },
  };
}

/**
 * Makes browsers load their pages again, from routes asked for their paths again. Astro does the same when a collection
 * has changed, but waits for half a second first.
 */
export function reloadPages(): void {
  if (!server) return;
  for (const name of RENDERING) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments['client']?.hot.send({ type: 'full-reload', path: '*' });
}
