import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { LEXICON_FILE, type LexiconTopic } from '../../../search/index/lexicon.ts';
import { readAddress } from '../../../search/query/address.ts';
import { fetchBytes } from '../../shared/fetch-json.ts';
import type { Handed } from './handed-files.ts';
import type { Method, Reply, SearchService } from './search-service.ts';

/** The search of this page; `topics` are those of the library. */
export interface SearchClient extends Omit<SearchService, 'open'> {
  topics: readonly LexiconTopic[];
}

declare global {
  /** The worker that the search page has started ahead, until it is taken. */
  var searchWorker: Worker | undefined;
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

/** The slugs of the first `most` papers that a query finds. */
export async function searchFor(query: string, most: number): Promise<string[]> {
  return (await loadSearch()).slugsOf({ ...readAddress(''), query }, most);
}

/** Opens the search and loads what is needed while a word is being typed. */
export async function prepareSearch(): Promise<void> {
  await (await loadSearch()).prepare();
}

async function open(): Promise<SearchClient> {
  const worker = takeWorker();
  const ask = asker(worker);
  try {
    return {
      topics: await ask('open'),
      prepare: () => ask('prepare'),
      search: (state) => ask('search', state),
      details: (state, pages) => ask('details', state, pages),
      nearest: (state) => ask('nearest', state),
      related: (state, found) => ask('related', state, found),
      count: (state) => ask('count', state),
      slugsOf: (state, most) => ask('slugsOf', state, most),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** The worker that was started ahead, or a new one. */
function takeWorker(): Worker {
  const ahead = globalThis.searchWorker;
  globalThis.searchWorker = undefined;
  if (ahead) return ahead;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  void fetchAhead(worker);
  return worker;
}

/**
 * Fetches what every query needs while the worker is loading, and hands it over. If it does not arrive, the worker
 * fetches it itself.
 */
async function fetchAhead(worker: Worker): Promise<void> {
  worker.postMessage({ coming: [LEXICON_FILE] } satisfies Handed);
  const bytes = await fetchBytes(withBase(`${INDEX}/${LEXICON_FILE}`)).catch(() => undefined);
  worker.postMessage({ name: LEXICON_FILE, bytes } satisfies Handed, bytes ? [bytes] : []);
}

type Ask = <Name extends Method>(
  method: Name,
  ...parameters: Parameters<SearchService[Name]>
) => ReturnType<SearchService[Name]>;

/** Sends questions to a worker and waits for replies. If the worker cannot start, every question fails. */
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
