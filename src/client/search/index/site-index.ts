import { packedPaper } from '../../cite/packed-paper.ts';
import { fetchJson } from '../../shared/fetch-json.ts';
import type { IndexSource } from './library-index.ts';
import { PagefindIndex } from './pagefind.ts';

/** The index of a site, by the address of its folder. */
export function siteIndex(folder: string): IndexSource {
  return {
    read: (name) => fetchJson(folder + name),
    phrases: (parts, pageOf) => PagefindIndex.load(folder, parts, pageOf),
    abstractOf: async (slug, files) => (await packedPaper(slug, files))?.abstract,
  };
}
