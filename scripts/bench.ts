import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildEnvironment } from '../src/environment.ts';
import { buildLibrary } from '../src/pipeline.ts';
import { readContent } from '../src/read-content.ts';
import type { Library } from '../src/schemas/library.ts';
import { readCorpus } from './bench/corpus.ts';
import { generatePapers } from './bench/generate-papers.ts';
import { changeOnePaper, toLibraryFiles } from './bench/library-files.ts';
import { measureProcess, type ProcessCost } from './bench/measure-process.ts';
import { formatTable } from './bench/table.ts';
import { measureFiles } from './lib/files.ts';
import { type BuildReport, formatBytes, formatCount, formatSeconds } from './lib/report.ts';

const SEED = 1;

interface Run {
  papers: number;
  name: 'cold' | 'one changed';
  cost: ProcessCost;
  bytes: { content: number; cache: number; html: number; index: number };
  report: BuildReport;
}

/** Generates a library of a size and builds it twice: cold, then with one paper changed. */
async function benchmark(library: Library, papers: number): Promise<Run[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const content = path.join(folder, 'content');
    const files = toLibraryFiles(generatePapers(readCorpus(library), papers, SEED), library.topics);
    for (const [file, text] of files) await writeBelow(content, file, text);
    const cold = await runBuild(folder, papers, 'cold');
    const [listing = ''] = files.keys();
    await writeBelow(content, listing, changeOnePaper(files.get(listing) ?? ''));
    return [cold, await runBuild(folder, papers, 'one changed')];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBelow(folder: string, file: string, text: string): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

async function runBuild(folder: string, papers: number, name: Run['name']): Promise<Run> {
  const [content, cache, out] = ['content', 'cache', 'dist'].map((part) => path.join(folder, part)) as [
    string,
    string,
    string,
  ];
  const env = { LECTERN_CONTENT: content, LECTERN_CACHE: cache, LECTERN_OUT: out };
  const cost = await measureProcess('scripts/build.ts', env);
  const report = JSON.parse(await readFile(path.join(cache, 'report.json'), 'utf8')) as BuildReport;
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

const { values } = parseArgs({ options: { papers: { type: 'string', default: '490,2000,10000' } } });
const sizes = values.papers.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('usage: npm run bench -- --papers 490,2000,10000');
  process.exit(2);
}
const { library } = buildLibrary(await readContent(buildEnvironment().content));
const runs: Run[] = [];
for (const size of sizes) runs.push(...(await benchmark(library, size)));
console.log(`${costTable(runs)}\n\n${stageTable(runs)}`);
