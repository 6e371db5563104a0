import type { BuildEnvironment } from '../base/environment.ts';
import { setProgress } from '../base/progress.ts';
import { ContentProblemsError, loadLibrary } from './load-library.ts';
import { formatReport } from './report.ts';
import { readReport } from './report-file.ts';
import { terminalProgress } from './terminal-progress.ts';

/** Makes the library, shows how far it is, and answers the exit code; where it is 1, it has been said why. */
export async function runLibrary(environment: BuildEnvironment): Promise<number> {
  const progress = terminalProgress();
  setProgress(progress);
  try {
    await loadLibrary(environment);
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof ContentProblemsError)) throw thrown;
    progress.stop();
    const report = await readReport(environment.cache);
    console.error(report ? formatReport(report, null) : thrown.message);
    return 1;
  } finally {
    progress.stop();
  }
}
