/** The worker that searches, so that typing and scrolling never wait for an answer. */
import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { siteIndex } from '../index/site-index.ts';
import { LibrarySearch } from './library-search.ts';
import type { Question, Reply, SearchService } from './search-service.ts';

const loading = LibrarySearch.load(siteIndex(withBase(`${INDEX}/`)));
const service: SearchService = {
  open: async () => (await loading).topics,
  search: async (state) => (await loading).search(state),
  details: async (state, pages) => (await loading).details(state, pages),
  related: async (state, found) => (await loading).related(state, found),
  count: async (state) => (await loading).count(state),
  slugsOf: async (state, most) => (await loading).slugsOf(state, most),
};

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const reply: Reply = await answer(data).then(
    (value) => ({ id: data.id, value }),
    (error: unknown) => ({ id: data.id, error: String(error) }),
  );
  postMessage(reply);
});

async function answer({ method, parameters }: Question): Promise<unknown> {
  const run = service[method] as (...given: typeof parameters) => Promise<unknown>;
  return run(...parameters);
}
