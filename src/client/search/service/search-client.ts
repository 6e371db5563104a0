import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { Method, Reply, SearchService } from './search-service.ts';

/** The search of this page; `topics` are those of the library. */
export interface SearchClient extends Omit<SearchService, 'open'> {
  topics: readonly LexiconTopic[];
}

let opening: Promise<SearchClient> | undefined;

/** The search client of this page, opened once; after a failure, the next call tries again. */
export function loadSearch(): Promise<SearchClient> {
  opening ??= open();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<SearchClient> {
  const worker = takeWorker();
  const ask = asker(worker);
  try {
    return {
      topics: await ask('open'),
      search: (state) => ask('search', state),
      details: (state, pages) => ask('details', state, pages),
      related: (state, found) => ask('related', state, found),
      count: (state) => ask('count', state),
      slugsOf: (state, most) => ask('slugsOf', state, most),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

declare global {
  /** A worker that the search page has started ahead. */
  var searchWorker: Worker | undefined;
}

/** The worker that was started ahead, for the first who asks; else a new one. */
function takeWorker(): Worker {
  const ahead = globalThis.searchWorker;
  globalThis.searchWorker = undefined;
  return ahead ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

type Ask = <Name extends Method>(
  method: Name,
  ...parameters: Parameters<SearchService[Name]>
) => ReturnType<SearchService[Name]>;

/** Asks a worker and waits for its reply. A worker that cannot start fails every question. */
function asker(worker: Worker): Ask {
  const waiting = new Map<number, (reply: Reply) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'the search could not be started' });
    waiting.clear();
  });
  return (method, ...parameters) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, ({ value, error }) =>
        error === undefined ? resolve(value as never) : reject(new Error(error)),
      );
      worker.postMessage({ id: asked, method, parameters });
    }) as never;
}
