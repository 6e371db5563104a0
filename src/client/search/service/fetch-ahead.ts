import { INDEX } from '../../../base/addresses.ts';
import { withBase } from '../../../base/with-base.ts';
import { LEXICON_FILE, type PackedLexicon, unpackLexicon } from '../../../search/index/lexicon.ts';
import { filesOfWords } from '../../../search/index/terms/files.ts';
import { parseQuery } from '../../../search/query/parse/parse-query.ts';
import { wordsOf } from '../../../search/query/words.ts';
import { fetchBytes, readJson } from '../../shared/fetch-json.ts';
import type { Handed } from './handed-files.ts';

/** In a longer query only the rarest words count, and which ones these are is not known yet. */
const MOST_WORDS = 12;
/** A word as texts contain it: not a year, an identifier or an address. */
const PLAIN = /^(?!(?:19|20)\d{2}$)[\p{L}\p{N}'’-]+[?!.,;]?$/u;

/**
 * Fetches what a first query needs of the index while the worker is loading, and passes it on. The worker itself
 * fetches whatever does not arrive.
 */
export async function fetchAhead(worker: Worker, query: string): Promise<void> {
  announce(worker, [LEXICON_FILE]);
  const lexicon = await arriving(LEXICON_FILE);
  // The files that the lexicon points to are announced before the worker can ask for them.
  const names = lexicon ? await filesFor(query, lexicon).catch(() => []) : [];
  announce(worker, names);
  hand(worker, LEXICON_FILE, lexicon);
  await Promise.all(names.map(async (name) => hand(worker, name, await arriving(name))));
}

/** The files that the words of a query lead to; `lexicon` says how they are divided. */
async function filesFor(query: string, lexicon: ArrayBuffer): Promise<string[]> {
  const words = parseQuery(query).wanted.flatMap(({ text }) => (PLAIN.test(text) ? wordsOf(text) : []));
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  return filesOfWords(words, unpackLexicon(await readJson<PackedLexicon>(lexicon)).starts);
}

function arriving(name: string): Promise<ArrayBuffer | undefined> {
  return fetchBytes(withBase(`${INDEX}/${name}`)).catch(() => undefined);
}

function announce(worker: Worker, coming: readonly string[]): void {
  worker.postMessage({ coming } satisfies Handed);
}

function hand(worker: Worker, name: string, bytes: ArrayBuffer | undefined): void {
  worker.postMessage({ name, bytes } satisfies Handed, bytes ? [bytes] : []);
}
