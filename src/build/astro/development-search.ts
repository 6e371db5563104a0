import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { INDEX } from '../../base/addresses.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { WHOLE } from '../../base/shard.ts';
import { isInside } from './made-files.ts';

/** Files of a search index, by their path below its folder. */
type Files = ReadonlyMap<string, Uint8Array>;

/** Papers up to which an index takes a few seconds, so that search works while a library is edited. */
const MOST_PAPERS = 5_000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/**
 * Makes search work in development: an index of the library as it stands is made in memory when a page first asks for it,
 * and again after a change. A large library has none; what asks for it then says that a build makes one.
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

/** Of a library without errors. What it takes is loaded when it is first needed. */
async function makeIndex(environment: BuildEnvironment): Promise<Files> {
  const { loadNow } = await import('../load-library.ts');
  const { makeSearchIndex } = await import('../search-index.ts');
  const { searchable, pages } = await loadNow(environment);
  if (pages.length > MOST_PAPERS) return new Map();
  const { files } = await makeSearchIndex({ searchable, shard: WHOLE, whole: [] });
  return new Map(files.map(({ file, bytes }) => [file, bytes]));
}
