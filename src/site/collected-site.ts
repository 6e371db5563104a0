import { getCollection, getEntry } from 'astro:content';
import type { PaperPage } from '../schemas/paper-page.ts';
import { setLanguage } from '../strings/index.ts';
import { makeSite, type SharedData } from './make-site.ts';
import type { Site } from './site.ts';

let known: { digest: string; site: Site } | undefined;

/** The library as the collections hold it in development, where they change while pages are shown. */
export async function collectedSite(): Promise<Site> {
  const { digest = '' } = (await getEntry('library', 'digest'))?.data ?? {};
  if (known !== undefined && known.digest === digest) return known.site;
  const shared = await getEntry('library', 'shared');
  if (!shared) throw new Error('the library has problems, which are told where the server runs');
  const papers = await getCollection('papers');
  papers.sort((a, b) => (a.id < b.id ? -1 : 1));
  const site = makeSite(papers as unknown as PaperPage[], shared.data as unknown as SharedData);
  setLanguage(site.config.language);
  known = { digest, site };
  return site;
}
