import { packedPaper } from '../../cite/fetch-paper.ts';
import { fetchJson, readJson } from '../../shared/fetch-json.ts';
import type { IndexSource } from './library-index.ts';
import { PagefindIndex } from './pagefind.ts';

/** The index of a site, by the address of its folder; `handed` returns a file that has already been fetched. */
export function siteIndex(
  folder: string,
  handed: (name: string) => Promise<ArrayBuffer | undefined> = async () => undefined,
): IndexSource {
  return {
    read: async (name) => {
      const bytes = await handed(name);
      return bytes ? readJson(bytes) : fetchJson(folder + name);
    },
    phrases: (parts, pageOf) => PagefindIndex.load(folder, parts, pageOf),
    abstractOf: async (slug, files) => (await packedPaper(slug, files))?.abstract,
  };
}
