import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRows } from '../../src/cached-rows.ts';
import type { BuildEnvironment } from '../../src/environment.ts';
import { paperTextsFile } from '../../src/paper-texts.ts';
import type { PaperText } from '../../src/schemas/paper-text.ts';
import { ownsPath } from '../../src/shard.ts';
import { readSite } from '../../src/site-files.ts';
import { PAPER_FILES } from '../../src/views/paper-files.ts';

/**
 * Writes the files that every paper of the environment's part has beside its page into the built site `folder`, from
 * what the library's making left in the cache. The text of one paper is in memory at a time. Throws on a paper that is
 * not listed.
 */
export async function writePaperFiles(
  { cache, shard, site: origin }: Pick<BuildEnvironment, 'cache' | 'site' | 'shard'>,
  folder: string,
): Promise<void> {
  let text: PaperText | undefined;
  const site = await readSite(cache, (slug) => {
    if (text?.slug !== slug) throw new Error(`the text of “${slug}” is asked for out of turn`);
    return text;
  });
  const papers = path.join(folder, 'papers');
  mkdirSync(papers, { recursive: true });
  for await (text of readRows<PaperText>(paperTextsFile(cache))) {
    if (!ownsPath(shard, `papers/${text.slug}`)) continue;
    const paper = site.bySlug.get(text.slug);
    if (!paper)
      throw new Error(`“${text.slug}” has a text but is not listed: delete the cache and build again`);
    for (const [extension, { write }] of Object.entries(PAPER_FILES)) {
      const written = write(site, paper, origin === undefined ? undefined : new URL(origin));
      // Many small files: asynchronous writing costs several times as much for each.
      writeFileSync(path.join(papers, `${text.slug}.${extension}`), written);
    }
  }
}
