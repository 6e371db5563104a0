import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { buildEnvironment } from '../src/base/environment.ts';

// The part of a build that makes the library out of `content/`, as a process of its own: its memory is free again
// before pages are rendered. It ends with 1 where the content does not allow a site, after it has said why.

const environment = buildEnvironment();
// Half of the start is compiling modules that are the same every time.
enableCompileCache(path.join(environment.cache, 'modules'));
const { runLibrary } = await import('../src/build/run-library.ts');
process.exitCode = await runLibrary(environment);
