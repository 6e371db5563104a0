/** The search worker, which keeps typing and scrolling from waiting for an answer. */
import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { remember } from '../../shared/remember.ts';
import { siteIndex } from '../index/site-index.ts';
import { type Handed, HandedFiles } from './handed-files.ts';
import { LibrarySearch } from './library-search.ts';
import type { Question, Reply, SearchService } from './search-service.ts';

const handed = new HandedFiles();
const load = remember((folder: string) => LibrarySearch.load(siteIndex(folder, (name) => handed.take(name))));
const library = () => load(withBase(`${INDEX}/`));
const service: SearchService = {
  open: async () => (await library()).topics,
  prepare: async () => (await library()).prepare(),
  search: async (state) => (await library()).search(state),
  details: async (state, pages) => (await library()).details(state, pages),
  nearest: async (state) => (await library()).nearest(state),
  related: async (state, found) => (await library()).related(state, found),
  count: async (state) => (await library()).count(state),
  slugsOf: async (state, most) => (await library()).slugsOf(state, most),
};

addEventListener('message', async ({ data }: MessageEvent<Question | Handed>) => {
  if (!('id' in data)) return handed.receive(data);
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
