import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** Environments that render pages. */
const RENDERING = ['ssr', 'prerender'];

let server: ViteDevServer | undefined;

/** What a page tells the server as soon as it is connected: how many milliseconds ago its browser asked for it. */
const LOADED = 'lectern:loaded';

const RELOAD = { type: 'full-reload', path: '*' } as const;

/** Lets `reloadPages` reach the development server. */
export function reloading(): AstroIntegration {
  return {
    name: 'lectern-reloading',
    hooks: {
      'astro:config:setup': ({ injectScript }) =>
        injectScript('page', `import.meta.hot?.send('${LOADED}', performance.now());`),
      'astro:server:setup': ({ server: started }) => {
        server = started;
        reloadLate(started.environments.client.hot);
      },
    },
  };
}

/** Reloads each page that its browser had asked for, but not connected, when browsers were last told to reload. */
function reloadLate(hot: ViteDevServer['environments']['client']['hot']): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const send: (...message: unknown[]) => void = hot.send.bind(hot);
  hot.send = (...message: unknown[]) => {
    if ((message[0] as { type?: string }).type === RELOAD.type) toldAt = performance.now();
    send(...message);
  };
  hot.on(LOADED, (age: number, client) => {
    if (performance.now() - age < toldAt) client.send(RELOAD);
  });
}

/**
 * Makes browsers load their pages again, from routes asked for their paths again. Astro does the same when a collection
 * has changed, but waits for half a second first.
 */
export function reloadPages(): void {
  if (!server) return;
  for (const name of RENDERING) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments['client']?.hot.send(RELOAD);
}
