import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { LEXICON_FILE } from '../../../search/index/lexicon.ts';
import { fetchBytes } from '../../shared/fetch-json.ts';
import type { Handed } from './handed-files.ts';

/**
 * Fetches what every query needs while the worker is loading, and hands it over. If it does not arrive, the worker fetches it
 * itself.
 */
export async function fetchAhead(worker: Worker): Promise<void> {
  worker.postMessage({ coming: [LEXICON_FILE] } satisfies Handed);
  const bytes = await fetchBytes(withBase(`${INDEX}/${LEXICON_FILE}`)).catch(() => undefined);
  worker.postMessage({ name: LEXICON_FILE, bytes } satisfies Handed, bytes ? [bytes] : []);
}
