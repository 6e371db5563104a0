import { gzipSync } from 'node:zlib';
import { digestOf } from '../base/digest.ts';
import { ownsPath, type Shard } from '../base/shard.ts';
import type { Site } from '../site/site.ts';
import { PAPER_FILES, papersByDataFile } from '../views/published/paper-files.ts';

/** A file with paper data. */
interface DataFile {
  file: string;
  /** Returns a key that changes whenever the file does, and is faster to compute than the file. */
  key: () => string;
  make: () => string | Uint8Array;
}

/**
 * The data files of the papers in a part of the site: one set per paper next to its page, or in a large site packed
 * files that papers share. `origin` is where the site is served, if known.
 */
export function paperFiles(site: Site, shard: Shard, origin: URL | undefined): Iterable<DataFile> {
  const files = papersByDataFile(site);
  return files === undefined ? beside(site, shard, origin) : together(site, shard, origin, files);
}

/** Files that belong to a single paper. */
function* beside(site: Site, shard: Shard, origin: URL | undefined): Generator<DataFile> {
  const formats = Object.entries(PAPER_FILES);
  for (const paper of site.papers) {
    if (!ownsPath(shard, `papers/${paper.slug}`)) continue;
    for (const [extension, { key, write }] of formats) {
      yield {
        file: `papers/${paper.slug}.${extension}`,
        key: () => key(site, paper),
        make: () => write(site, paper, origin),
      };
    }
  }
}

/** Packed files of several papers. */
function* together(
  site: Site,
  shard: Shard,
  origin: URL | undefined,
  files: readonly (readonly Site['papers'][number][])[],
): Generator<DataFile> {
  for (const [file, papers] of files.entries()) {
    if (!ownsPath(shard, `data/${file}`)) continue;
    yield {
      file: `data/${file}.json.gz`,
      key: () => digestOf(papers.map((paper) => PAPER_FILES.json.key(site, paper)).join(' ')),
      make: () => packed(papers.map((paper) => PAPER_FILES.json.write(site, paper, origin))),
    };
  }
}

function packed(texts: readonly string[]): Uint8Array {
  return gzipSync(`[${texts.map((text) => text.trimEnd()).join(',\n')}]`, { level: 9 });
}
