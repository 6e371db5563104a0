import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildEnvironment } from '../base/environment.ts';
import { dataFileOf } from '../base/lean.ts';
import { ownsPath } from '../base/shard.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site/site.ts';
import { PAPER_FILES, papersByDataFile } from '../views/published/paper-files.ts';
import type { PapersInTurn } from './papers-in-turn.ts';

/** Takes the papers of a site, one after the other, and writes files that hold them. */
type WritePaper = (paper: ListedPaper) => void;

interface Target extends Pick<BuildEnvironment, 'shard'> {
  /** Of the built site. */
  folder: string;
  /** Where the site is served, where known. */
  origin: URL | undefined;
}

/**
 * Writes the files that hold the data of the papers of a part of the site into the built site `folder`: those of a paper
 * beside its page, or in a lean site packed ones, which papers share.
 */
export async function writePaperFiles(
  library: PapersInTurn,
  { shard }: Pick<BuildEnvironment, 'shard'>,
  folder: string,
): Promise<void> {
  const { site, origin } = library;
  const files = papersByDataFile(site);
  const target = { shard, folder, origin };
  const write = files === undefined ? beside(site, target) : together(site, files, target);
  for await (const paper of library.papers()) write(paper);
}

/** Files of each paper's own. */
function beside(site: Site, { shard, folder, origin }: Target): WritePaper {
  const papers = path.join(folder, 'papers');
  mkdirSync(papers, { recursive: true });
  return (paper) => {
    if (!ownsPath(shard, `papers/${paper.slug}`)) return;
    for (const [extension, { write }] of Object.entries(PAPER_FILES)) {
      // Many small files: asynchronous writing costs several times as much for each.
      writeFileSync(path.join(papers, `${paper.slug}.${extension}`), write(site, paper, origin));
    }
  };
}

/** Packed files of several papers, each written when it has all of its own. */
function together(
  site: Site,
  files: readonly (readonly ListedPaper[])[],
  { shard, folder, origin }: Target,
): WritePaper {
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const collected = new Map<number, string[]>();
  const finish = (file: number, papers: readonly string[]) => {
    collected.delete(file);
    writeFileSync(path.join(data, `${file}.json.gz`), gzipSync(`[${papers.join(',\n')}]`, { level: 9 }));
  };
  for (const [file, { length }] of files.entries()) {
    if (length === 0 && ownsPath(shard, `data/${file}`)) finish(file, []);
  }
  return (paper) => {
    const file = dataFileOf(paper.slug, files.length);
    if (!ownsPath(shard, `data/${file}`)) return;
    const papers = collected.get(file) ?? [];
    collected.set(file, papers);
    papers.push(PAPER_FILES.json.write(site, paper, origin).trimEnd());
    if (papers.length === files[file]?.length) finish(file, papers);
  };
}
