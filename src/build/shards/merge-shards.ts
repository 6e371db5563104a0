import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildEnvironment } from '../../base/environment.ts';
import { formatProblem } from '../../base/problems.ts';
import { checkSite } from '../../check/check-site.ts';
import { explainFaults } from '../../check/explain-faults.ts';
import { readSite } from '../../check/read-site.ts';
import { measureFiles } from '../measure-files.ts';
import { moveIn } from '../move-in.ts';
import { readContent } from '../read-content.ts';
import { formatBytes, formatCount, formatSeconds } from '../report/report.ts';
import { checkShards, unequalFiles } from './check-shards.ts';
import { mergeFolders } from './merge-folders.ts';
import { type FoundShard, findShards, MANIFEST } from './shard-folder.ts';

/**
 * Merges the parts of the environment's site, checks the whole, and returns whether the site is good. If anything
 * is wrong, the last site is left as it was. The parts stay.
 */
export async function mergeShards(): Promise<boolean> {
  const { out } = buildEnvironment();
  const next = `${out}.next`;
  try {
    return await mergeInto(next, out);
  } finally {
    // Once the site is in place there is nothing here.
    await rm(next, { recursive: true, force: true });
  }
}

async function mergeInto(next: string, out: string): Promise<boolean> {
  const started = performance.now();
  const found = await findShards(out);
  const problems = checkShards(found, out);
  if (problems.length === 0) {
    await rm(next, { recursive: true, force: true });
    const folders = found.map(({ folder }) => folder);
    const unequal = await mergeFolders(folders, next, (file) => file === MANIFEST);
    if (unequal.length > 0) problems.push(unequalFiles(unequal, out));
  }
  const wrong = problems.length > 0 ? problems.map(formatProblem).join('\n\n') : await findWrong(next, found);
  if (wrong !== null) {
    console.error(`${wrong}\n\nThe parts cannot be merged: the site is left as it was.`);
    return false;
  }
  console.log(await report(next, found, performance.now() - started));
  await moveIn(next, out);
  return true;
}

/** A message about what is wrong with the merged site, or null. */
async function findWrong(folder: string, found: readonly FoundShard[]): Promise<string | null> {
  const [first] = found;
  if (!first) return null;
  const { base, site, papers: count } = first.manifest;
  const papers = found.flatMap(({ manifest }) => manifest.own);
  if (papers.length !== count || new Set(papers).size !== count) {
    throw new Error(`the parts hold ${papers.length} of ${count} papers: this is a defect of Lectern`);
  }
  const origin = site ?? undefined;
  const faults = checkSite({ base, site: origin, papers }, readSite(folder, origin));
  const { content } = buildEnvironment();
  return faults.length === 0 ? null : explainFaults(faults, await readContent(content));
}

async function report(folder: string, found: readonly FoundShard[], ms: number): Promise<string> {
  const [site, pages, index] = await Promise.all([
    measureFiles(folder),
    measureFiles(folder, '.html'),
    measureFiles(path.join(folder, 'pagefind')),
  ]);
  return [
    ['parts', formatCount(found.length)],
    ['papers', formatCount(found[0]?.manifest.papers ?? 0)],
    ['pages', formatCount(pages.files)],
    ['files', `${formatCount(site.files)}, ${formatBytes(site.bytes)}`],
    ['search index', formatBytes(index.bytes)],
    ['total', formatSeconds(ms)],
  ]
    .map(([label = '', value]) => label.padEnd(14) + value)
    .join('\n');
}
