import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildEnvironment } from '../src/base/environment.ts';
import { measureFiles } from '../src/build/measure-files.ts';
import { readContent } from '../src/build/read-content.ts';
import {
  type BuildReport,
  type BuiltSite,
  formatBytes,
  formatCount,
  formatSeconds,
} from '../src/build/report/report.ts';
import { buildLibrary } from '../src/pipeline.ts';
import type { Library } from '../src/schemas/library.ts';
import { readSources } from '../src/sources/read/read-source.ts';
import { compareBuilders, formatCosts, type InstalledBuilder } from './bench/against.ts';
import { benchSources } from './bench/bench-sources.ts';
import { BUILDERS, findCommand } from './bench/builders.ts';
import { readCorpus } from './bench/corpus.ts';
import { type GeneratedPaper, generatePapers } from './bench/generate-papers.ts';
import { changeOnePaper, toLibraryFiles } from './bench/library-files.ts';
import { measureProcess, type ProcessCost } from './bench/measure-process.ts';
import { formatTable } from './bench/table.ts';
import { writeFiles } from './bench/write-files.ts';
import { runCommand } from './command/read-command.ts';

const SEED = 1;

interface Run {
  papers: number;
  name: 'cold' | 'one changed';
  cost: ProcessCost;
  bytes: { content: number; cache: number; html: number; index: number };
  report: BuildReport & BuiltSite;
}

/** A generated library in a folder of its own. */
interface Generated {
  folder: string;
  papers: GeneratedPaper[];
  files: Map<string, string>;
}

/**
 * Calls `use` with a temporary folder for all that is measured. It is deleted after the last measurement and not
 * before: while some file systems (ext4 without a journal) still look through what was deleted in the last minutes,
 * making files takes several times as long.
 */
async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Generates a library of a given size in a new folder. */
async function generate(library: Library, count: number, within: string): Promise<Generated> {
  const folder = await mkdtemp(path.join(within, `${count}-`));
  const papers = generatePapers(readCorpus(library), count, SEED);
  const files = toLibraryFiles(papers, library.topics);
  await writeFiles(path.join(folder, 'content'), files);
  return { folder, papers, files };
}

/** Builds a generated library twice: cold, then with one paper changed. */
async function benchmark(library: Library, count: number, within: string): Promise<Run[]> {
  const { folder, files } = await generate(library, count, within);
  const content = path.join(folder, 'content');
  const cold = await runBuild(content, folder, count, 'cold');
  const [listing = ''] = files.keys();
  await writeFiles(content, new Map([[listing, changeOnePaper(files.get(listing) ?? '')]]));
  return [cold, await runBuild(content, folder, count, 'one changed')];
}

/** Builds a generated library with Lectern and with others in turn, always from nothing. */
async function compareWith(
  library: Library,
  count: number,
  builders: readonly InstalledBuilder[],
  within: string,
): Promise<string> {
  const { folder, papers } = await generate(library, count, within);
  const buildLectern = async (made: string) =>
    (await runBuild(path.join(folder, 'content'), made, count, 'cold')).cost;
  const { topics } = library;
  const costs = await compareBuilders(builders, { papers, topics, folder }, buildLectern);
  return formatCosts(costs, count);
}

/** The named builders installed on this machine; reports those that are missing. */
function findBuilders(names: readonly string[]): InstalledBuilder[] {
  return names.flatMap((name): InstalledBuilder[] => {
    const builder = BUILDERS[name];
    const command = builder && findCommand(builder);
    if (command) return [[name, command]];
    console.log(builder ? `${name} is not installed, so it is left out.` : `${name} is not a known builder.`);
    return [];
  });
}

/** Builds the library in the folder `content`; its site and its cache are in the folder `made`. */
async function runBuild(content: string, made: string, papers: number, name: Run['name']): Promise<Run> {
  const [cache, out] = [path.join(made, 'cache'), path.join(made, 'dist')];
  const env = { LECTERN_CONTENT: content, LECTERN_CACHE: cache, LECTERN_OUT: out };
  const cost = await measureProcess('scripts/build.ts', env);
  const report = JSON.parse(await readFile(path.join(cache, 'report.json'), 'utf8')) as Run['report'];
  if (report.papers !== papers || report.problems.length > 0) {
    throw new Error(`${papers} papers were generated, but the build reports ${JSON.stringify(report)}`);
  }
  const sizes = await Promise.all([
    measureFiles(content),
    measureFiles(cache),
    measureFiles(out, '.html'),
    measureFiles(path.join(out, 'pagefind')),
  ]);
  const [contentBytes = 0, cacheBytes = 0, html = 0, index = 0] = sizes.map(({ bytes }) => bytes);
  return { papers, name, cost, bytes: { content: contentBytes, cache: cacheBytes, html, index }, report };
}

function costTable(runs: readonly Run[]): string {
  const heading = ['papers', 'build', 'wall', 'CPU', 'peak memory', 'content', 'cache', 'HTML', 'index'];
  const rows = runs.map(({ papers, name, cost, bytes }) => [
    formatCount(papers),
    name,
    formatSeconds(cost.wallMs),
    formatSeconds(cost.cpuMs),
    cost.peakBytes === null ? 'not known' : formatBytes(cost.peakBytes),
    ...[bytes.content, bytes.cache, bytes.html, bytes.index].map(formatBytes),
  ]);
  return formatTable([heading, ...rows]);
}

function stageTable(runs: readonly Run[]): string {
  const stages = runs[0]?.report.stages.map(({ name }) => name) ?? [];
  const heading = ['stage', ...runs.map(({ papers, name }) => `${formatCount(papers)} ${name}`)];
  const rows = stages.map((stage) => [
    stage,
    ...runs.map(({ report }) => formatSeconds(report.stages.find(({ name }) => name === stage)?.ms ?? 0)),
  ]);
  return formatTable([heading, ...rows]);
}

const { values, switches } = runCommand('bench');
const { papers = '490,2000,10000', against } = values;
const sizes = papers.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--papers takes sizes separated by commas, such as 490,2000');
  process.exit(2);
}
const content = await readContent(buildEnvironment().content);
if (switches.has('sources')) {
  const read = readSources(content.sources, []);
  console.log(benchSources(read.flatMap(({ records }) => records)));
} else {
  const { library } = buildLibrary(content);
  await withFolder(async (folder) => {
    if (against === undefined) {
      const runs: Run[] = [];
      for (const size of sizes) runs.push(...(await benchmark(library, size, folder)));
      console.log(`${costTable(runs)}\n\n${stageTable(runs)}`);
    } else {
      const builders = findBuilders(against.split(','));
      for (const size of sizes) console.log(`${await compareWith(library, size, builders, folder)}\n`);
    }
  });
}
