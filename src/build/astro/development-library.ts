import { configAlone } from '../../base/content-files.ts';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { siteProfile } from '../../base/site-profile.ts';
import { buildLibrary } from '../../pipeline.ts';
import { makeSite } from '../../site/make-site.ts';
import { type ContentProblem, setProblems, setSite } from '../../site/site.ts';
import { ContentProblemsError, type LoadedLibrary, loadNow } from '../load-library.ts';

/** The problems that a curator must know about, and what pages are to show; nothing new if there are errors. */
interface Outcome {
  library: Pick<LoadedLibrary, 'pages' | 'shared'> | undefined;
  problems: ContentProblem[];
  isSound: boolean;
}

/** What has been handed to pages. */
export interface HandedOver extends Outcome {
  /** A digest of all of it. */
  digest: string;
}

const EMPTY = configAlone('title: Library\ndescription: It has errors.\n');

/**
 * Makes the library and hands it to the pages of this process. While it has errors, pages stay as they were; if it has
 * never loaded without errors, they show an empty library.
 */
export async function handOverLibrary(environment: BuildEnvironment, wasSound: boolean): Promise<HandedOver> {
  const { library, problems, isSound } = await attempt(environment, wasSound);
  const told = [...new Map(problems.map((problem) => [problem.text, problem])).values()];
  // Problems that keep pages from being shown come first.
  told.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  if (library) setSite(makeSite(library.pages, library.shared));
  setProblems(told);
  return { library, problems: told, isSound, digest: digestOf(JSON.stringify([library, told])) };
}

async function attempt(environment: BuildEnvironment, wasSound: boolean): Promise<Outcome> {
  try {
    const library = await loadNow(environment);
    return { library, problems: library.report.problems, isSound: true };
  } catch (thrown) {
    if (!(thrown instanceof ContentProblemsError)) throw thrown;
    const { problems } = thrown.report;
    if (wasSound) return { library: undefined, problems, isSound: false };
    const { papers: _, ...shared } = buildLibrary(EMPTY).library;
    const profile = siteProfile(0, environment.compactAbove);
    const made = { ...shared, map: {}, profile, termStarts: [''] };
    return { library: { pages: [], shared: made }, problems, isSound: false };
  }
}
