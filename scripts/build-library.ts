import { buildEnvironment } from '../src/environment.ts';
import { ContentProblemsError, loadLibrary } from '../src/load-library.ts';
import { setProgress } from '../src/progress.ts';
import { terminalProgress } from './lib/progress.ts';
import { formatReport } from './lib/report.ts';
import { readReport } from './lib/report-file.ts';

// The part of a build that makes the library out of `content/`, as a process of its own: its memory is free again
// before pages are rendered. It ends with 1 where the content does not allow a site, after it has said why.

const environment = buildEnvironment();
const progress = terminalProgress();
setProgress(progress);
try {
  await loadLibrary(environment);
} catch (thrown) {
  if (!(thrown instanceof ContentProblemsError)) throw thrown;
  progress.stop();
  const report = await readReport(environment.cache);
  console.error(report ? formatReport(report, null) : thrown.message);
  process.exitCode = 1;
} finally {
  progress.stop();
}
