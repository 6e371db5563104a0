import type { TextFile } from '../src/base/content-files.ts';
import { buildEnvironment } from '../src/base/environment.ts';
import { formatProblem } from '../src/base/problems.ts';
import { readContent } from '../src/build/read-content.ts';
import { checkOverviews } from '../src/library/overviews/check-overviews.ts';
import { idOf } from '../src/library/overviews/hand-written-files.ts';
import { isUnwritten } from '../src/library/topics/topic-file.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { runCommand } from './command/read-command.ts';

// Topics may be given as arguments; otherwise all are checked.
const wanted = new Set(runCommand('check:overviews').given);
const content = await readContent(buildEnvironment().content);
const asked = content.topics.filter((file) => wanted.size === 0 || wanted.has(idOf(file)));
const files = asked.filter(({ text }) => !isUnwritten(text));
const { library, problems: known } = buildLibrary(content);
const faultsOf = ({ path }: TextFile) => known.filter(({ where }) => where.file === `content/${path}`);
// A sentence may appear in two hubs, so all of them are read.
const readable = content.topics.filter((file) => !isUnwritten(file.text) && faultsOf(file).length === 0);
const names = new Set(files.map(({ path }) => `content/${path}`));
const problems = [...files.flatMap(faultsOf), ...checkOverviews(readable, library)].filter(({ where }) =>
  names.has(where.file),
);

for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
const unwritten = asked.length - files.length;
const left = `${unwritten} ${unwritten === 1 ? 'topic says' : 'topics say'} that nobody has written the overview yet.`;
console.log(
  `${files.length} overviews checked, ${problems.length} problems.${unwritten > 0 ? ` ${left}` : ''}`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
