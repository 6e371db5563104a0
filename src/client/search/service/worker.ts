/** The search worker, which keeps typing and scrolling from waiting for an answer. */
import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { remember } from '../../shared/remember.ts';
import { siteIndex } from '../index/site-index.ts';
import { type Handed, HandedFiles } from './handed-files.ts';
import { LibrarySearch } from './library-search.ts';
import type { Question, Reply } from './search-service.ts';

const handed = new HandedFiles();
const load = remember((folder: string) => LibrarySearch.load(siteIndex(folder, (name) => handed.take(name))));

addEventListener('message', async ({ data }: MessageEvent<Question | Handed>) => {
  if (!('id' in data)) return handed.receive(data);
  const reply: Reply = await answer(data).then(
    (value) => ({ id: data.id, value }),
    (error: unknown) => ({ id: data.id, error: String(error) }),
  );
  postMessage(reply);
});

async function answer({ method, parameters }: Question): Promise<unknown> {
  const search = await load(withBase(`${INDEX}/`));
  if (method === 'open') return search.topics;
  const run = search[method] as (...given: typeof parameters) => Promise<unknown>;
  return run.apply(search, parameters);
}
