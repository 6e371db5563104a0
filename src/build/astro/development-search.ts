import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { INDEX } from '../../base/addresses.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { WHOLE } from '../../base/shard.ts';
import { isInside } from './made-files.ts';

/** Files of a search index, by path within its folder. */
type Files = ReadonlyMap<string, Uint8Array>;

/** Up to this many papers an index takes a few seconds, so search can work while a library is being edited. */
const MOST_PAPERS = 5_000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/**
 * Makes search work in development: an index of the current library is made in memory when a page first requests
 * it, and again after a change. A large library gets none; requests are then answered with a note that a build
 * makes one.
 */
export function developmentSearch(environment: BuildEnvironment): AstroIntegration {
  let made: Promise<Files> | undefined;
  const folder = `${environment.base.replace(/\/$/, '')}/${INDEX}/`;
  const answer = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const [file = ''] = (request.url ?? '').split('?');
    if (!file.startsWith(folder)) return next();
    made ??= makeIndex(environment);
    const bytes = (await made.catch(() => undefined))?.get(file.slice(folder.length));
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(bytes);
  };
  return {
    name: 'lectern-development-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_, file) => {
          if (isInside(environment.content, path.resolve(file))) made = undefined;
        });
        server.middlewares.use((...given) => void answer(...given));
      },
    },
  };
}

/** For a library without errors. Its modules are loaded when first needed. */
async function makeIndex(environment: BuildEnvironment): Promise<Files> {
  const { loadNow } = await import('../load-library.ts');
  const { makeSearchIndex } = await import('../search-index.ts');
  const made = new Map<string, Uint8Array>();
  await loadNow(environment, async (searchable) => {
    if (searchable.papers.length > MOST_PAPERS) return;
    const { files } = await makeSearchIndex({ searchable, shard: WHOLE, whole: [], last: new Map() });
    for (const { file, bytes } of files) made.set(file, bytes);
  });
  return made;
}
