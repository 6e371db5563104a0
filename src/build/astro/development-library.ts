import { configAlone } from '../../base/content-files.ts';
import { digestOf } from '../../base/digest.ts';
import type { BuildEnvironment } from '../../base/environment.ts';
import { siteProfile } from '../../base/site-profile.ts';
import type { ContentProblem } from '../../site/site.ts';
import type { LoadedLibrary } from '../load-library.ts';

/** The problems that a curator must know about, and what pages are to show; nothing new if there are errors. */
interface Outcome {
  library: Pick<LoadedLibrary, 'pages' | 'shared'> | undefined;
  problems: ContentProblem[];
  isSound: boolean;
}

/** What a development server shows. */
export interface DevelopmentLibrary extends Outcome {
  /** A digest of all of it. */
  digest: string;
}

/** What it is made from. `wasSound` says whether the server already shows a library without errors. */
export interface LibraryTask {
  environment: BuildEnvironment;
  wasSound: boolean;
}

const EMPTY = configAlone('title: Library\ndescription: It has errors.\n');

/**
 * Makes the library for pages in development. While it has errors, pages stay as they were; if it has never loaded
 * without errors, they show an empty library.
 */
export async function makeDevelopmentLibrary(task: LibraryTask): Promise<DevelopmentLibrary> {
  const { library, problems, isSound } = await attempt(task);
  const told = [...new Map(problems.map((problem) => [problem.text, problem])).values()];
  // Problems that keep pages from being shown come first.
  told.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return { library, problems: told, isSound, digest: digestOf(JSON.stringify([library, told])) };
}

async function attempt({ environment, wasSound }: LibraryTask): Promise<Outcome> {
  const { ContentProblemsError, loadNow } = await import('../load-library.ts');
  try {
    const { pages, shared, report } = await loadNow(environment);
    return { library: { pages, shared }, problems: report.problems, isSound: true };
  } catch (thrown) {
    if (!(thrown instanceof ContentProblemsError)) throw thrown;
    const { problems } = thrown.report;
    if (wasSound) return { library: undefined, problems, isSound: false };
    const { buildLibrary } = await import('../../pipeline.ts');
    const { papers: _, ...shared } = buildLibrary(EMPTY).library;
    const profile = siteProfile(0, environment.compactAbove);
    const made = { ...shared, map: {}, profile, termStarts: [''] };
    return { library: { pages: [], shared: made }, problems, isSound: false };
  }
}
