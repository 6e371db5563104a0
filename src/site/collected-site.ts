import { getCollection, getEntry } from 'astro:content';
import type { PaperPage } from '../schemas/paper-page.ts';
import { setLanguage } from '../strings/index.ts';
import { makeSite, type SharedData } from './make-site.ts';
import type { Site } from './site.ts';

/** A problem of the content as it is reported. */
interface BuildProblem {
  severity: 'error' | 'warning';
  text: string;
}

let known: { digest: string; site: Site } | undefined;

/** The library in the collections during development, where it can change while pages are shown. */
export async function collectedSite(): Promise<Site> {
  const { digest = '' } = (await getEntry('library', 'digest'))?.data ?? {};
  if (known !== undefined && known.digest === digest) return known.site;
  const shared = await getEntry('library', 'shared');
  if (!shared) throw new Error('no library was made: this is a defect of Lectern');
  const papers = await getCollection('papers');
  papers.sort((a, b) => (a.id < b.id ? -1 : 1));
  const site = makeSite(papers as unknown as PaperPage[], shared.data as unknown as SharedData);
  setLanguage(site.config.language);
  known = { digest, site };
  return site;
}

/**
 * What a curator must know about the library, without repetition; problems that keep pages from being shown come
 * first.
 */
export async function collectedProblems(): Promise<BuildProblem[]> {
  const entry = await getEntry('library', 'problems');
  const { problems = [] } = (entry?.data ?? {}) as { problems?: BuildProblem[] };
  return problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
