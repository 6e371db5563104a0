import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRows } from '../../src/cached-rows.ts';
import type { BuildEnvironment } from '../../src/environment.ts';
import { dataFileOf, dataFiles } from '../../src/lean.ts';
import { paperTextsFile } from '../../src/paper-texts.ts';
import type { ListedPaper } from '../../src/schemas/paper-entry.ts';
import type { PaperText } from '../../src/schemas/paper-text.ts';
import { ownsPath } from '../../src/shard.ts';
import type { Site } from '../../src/site.ts';
import { readSite } from '../../src/site-files.ts';
import { PAPER_FILES } from '../../src/views/paper-files.ts';

/** Takes the papers of a site, one after the other, and writes files that hold them. */
type WritePaper = (paper: ListedPaper) => void;

type Target = Pick<BuildEnvironment, 'shard'> & { folder: string; origin: URL | undefined };

/**
 * Writes the files that hold the data of the environment's papers into the built site `folder`, from what the library's
 * making left in the cache: those of a paper beside its page, or in a lean site packed ones, which papers share. The
 * text of one paper is in memory at a time. Throws on a paper that is not listed.
 */
export async function writePaperFiles(
  { cache, shard, site: address }: Pick<BuildEnvironment, 'cache' | 'site' | 'shard'>,
  folder: string,
): Promise<void> {
  let text: PaperText | undefined;
  const site = await readSite(cache, (slug) => {
    if (text?.slug !== slug) throw new Error(`the text of “${slug}” is asked for out of turn`);
    return text;
  });
  const target = { shard, folder, origin: address === undefined ? undefined : new URL(address) };
  const files = dataFiles(site);
  const write = files === undefined ? beside(site, target) : together(site, files, target);
  for await (text of readRows<PaperText>(paperTextsFile(cache))) {
    const paper = site.bySlug.get(text.slug);
    if (!paper)
      throw new Error(`“${text.slug}” has a text but is not listed: delete the cache and build again`);
    write(paper);
  }
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
function together(site: Site, files: number, { shard, folder, origin }: Target): WritePaper {
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const wanted = Map.groupBy(site.papers, ({ slug }) => dataFileOf(slug, files));
  const collected = new Map<number, string[]>();
  const finish = (file: number, papers: readonly string[]) => {
    collected.delete(file);
    writeFileSync(path.join(data, `${file}.json.gz`), gzipSync(`[${papers.join(',\n')}]`, { level: 9 }));
  };
  for (let file = 0; file < files; file += 1) {
    if (!wanted.has(file) && ownsPath(shard, `data/${file}`)) finish(file, []);
  }
  return (paper) => {
    const file = dataFileOf(paper.slug, files);
    if (!ownsPath(shard, `data/${file}`)) return;
    const papers = collected.get(file) ?? [];
    collected.set(file, papers);
    papers.push(PAPER_FILES.json.write(site, paper, origin).trimEnd());
    if (papers.length === wanted.get(file)?.length) finish(file, papers);
  };
}
