import path from 'node:path';
import { measureFiles } from '../../src/build/measure-files.ts';
import { formatBytes, formatCount, formatSeconds } from '../../src/build/report/report.ts';
import type { LibraryTopic } from '../../src/schemas/library.ts';
import { BUILDERS, type Builder } from './builders.ts';
import type { GeneratedPaper } from './generate-papers.ts';
import { measureCommand, type ProcessCost } from './measure-process.ts';
import { formatTable } from './table.ts';
import { writeFiles } from './write-files.ts';

/** How often each builder builds its site; the lowest of each cost is used. */
const ROUNDS = 2;
const PAGEFIND = path.resolve('node_modules/.bin/pagefind');

/** What one builder needs for the site without and with its search index; Lectern builds both at once. */
export interface BuilderCost {
  name: string;
  site: ProcessCost | null;
  withIndex: ProcessCost;
}

/** An installed builder, and how to start it. */
export type InstalledBuilder = [name: string, command: readonly string[]];

/**
 * Builds a library with Lectern and an equivalent site with each builder, cold and alternating, so that other load on
 * the machine affects all of them. Every build has a new folder below `folder`, because making files can take several
 * times as long after others were deleted. Throws if a site does not have a page for every paper.
 */
export async function compareBuilders(
  builders: readonly InstalledBuilder[],
  {
    papers,
    topics,
    folder,
  }: { papers: readonly GeneratedPaper[]; topics: readonly LibraryTopic[]; folder: string },
  buildLectern: (made: string) => Promise<ProcessCost>,
): Promise<BuilderCost[]> {
  const costs = new Map<string, BuilderCost>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const newFolder = (name: string) => path.join(folder, `${name}-${round}`);
    keepBest(costs, { name: 'lectern', site: null, withIndex: await buildLectern(newFolder('lectern')) });
    for (const [name, command] of builders) {
      const own = newFolder(name);
      await writeFiles(own, (BUILDERS[name] as Builder).site(papers, topics));
      keepBest(costs, await buildOther(name, command, own, papers.length));
    }
  }
  return [...costs.values()];
}

async function buildOther(
  name: string,
  command: readonly string[],
  folder: string,
  papers: number,
): Promise<BuilderCost> {
  const { args, output } = BUILDERS[name] as Builder;
  const out = path.join(folder, output);
  const site = await measureCommand([...command, ...args(folder)], { cwd: folder });
  const { files } = await measureFiles(out, '.html');
  if (files < papers) throw new Error(`${name} made ${files} pages of ${papers} papers`);
  const index = await measureCommand([PAGEFIND, '--site', out], { cwd: folder });
  return { name, site, withIndex: sum(site, index) };
}

/** The cost of two processes run one after the other. */
function sum(one: ProcessCost, other: ProcessCost): ProcessCost {
  return {
    wallMs: one.wallMs + other.wallMs,
    cpuMs: one.cpuMs + other.cpuMs,
    peakBytes: one.peakBytes && other.peakBytes && Math.max(one.peakBytes, other.peakBytes),
  };
}

function keepBest(costs: Map<string, BuilderCost>, next: BuilderCost): void {
  const before = costs.get(next.name);
  if (!before) costs.set(next.name, next);
  else {
    const site = before.site && next.site && least(before.site, next.site);
    costs.set(next.name, { ...next, site, withIndex: least(before.withIndex, next.withIndex) });
  }
}

function least(one: ProcessCost, other: ProcessCost): ProcessCost {
  return {
    wallMs: Math.min(one.wallMs, other.wallMs),
    cpuMs: Math.min(one.cpuMs, other.cpuMs),
    peakBytes: one.peakBytes && other.peakBytes && Math.min(one.peakBytes, other.peakBytes),
  };
}

/**
 * The results as a table; ratios are Lectern's cost divided by that of the row, so below 1 where Lectern needs less.
 */
export function formatCosts(costs: readonly BuilderCost[], papers: number): string {
  const lectern = costs.find(({ name }) => name === 'lectern')?.withIndex;
  const heading = [
    'builder',
    'papers',
    'site',
    'with index',
    'CPU',
    'peak memory',
    'wall ratio',
    'CPU ratio',
  ];
  const rows = costs.map(({ name, site, withIndex }) => [
    name,
    formatCount(papers),
    site ? formatSeconds(site.wallMs) : '',
    formatSeconds(withIndex.wallMs),
    formatSeconds(withIndex.cpuMs),
    withIndex.peakBytes === null ? 'not known' : formatBytes(withIndex.peakBytes),
    lectern ? (lectern.wallMs / withIndex.wallMs).toFixed(2) : '',
    lectern ? (lectern.cpuMs / withIndex.cpuMs).toFixed(2) : '',
  ]);
  return formatTable([heading, ...rows]);
}
