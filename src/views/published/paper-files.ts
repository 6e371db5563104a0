import { dataFileOf } from '../../base/site-profile.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { markdownDigest } from '../paper/paper-digest.ts';
import { lineKey, publishedLine } from './library-json.ts';
import { paperMarkdown } from './markdown.ts';

/** A format of the files that every paper has next to its page. */
interface PaperFile {
  contentType: string;
  /** The file as text. `origin` is where the site is served, if known. */
  write(site: Site, paper: ListedPaper, origin: URL | undefined): string;
  /** Changes whenever the file does, and takes less time. */
  key(site: Site, paper: ListedPaper): string;
}

/** Formats by the extension of their files. */
export const PAPER_FILES: Readonly<Record<'md' | 'json', PaperFile>> = {
  md: { contentType: 'text/markdown; charset=utf-8', write: paperMarkdown, key: markdownDigest },
  json: {
    contentType: 'application/json',
    write: (site, paper, origin) => `${publishedLine(site, paper, origin)}\n`,
    key: lineKey,
  },
};

/** The papers in each packed data file of a compact site; undefined if each paper has its own. */
export function papersByDataFile(site: Pick<Site, 'papers' | 'profile'>): ListedPaper[][] | undefined {
  const count = site.profile.dataFiles;
  if (count === undefined) return undefined;
  const files = Array.from({ length: count }, (): ListedPaper[] => []);
  for (const paper of site.papers) files[dataFileOf(paper.slug, count)]?.push(paper);
  return files;
}
