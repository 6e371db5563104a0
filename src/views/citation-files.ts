import { EXPORT_FORMATS } from '../library/exports.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site.ts';
import { citationOf } from './published.ts';

/** A format in which references are published. */
export interface CitationFile {
  extension: string;
  mediaType: string;
  /** References to papers, in their order. */
  write(site: Pick<Site, 'papers'>, papers: readonly ListedPaper[]): string;
}

export const CITATION_FILES: readonly CitationFile[] = Object.values(EXPORT_FORMATS).map(
  ({ extension, mediaType, write }) => ({
    extension,
    mediaType,
    write: (site, papers) => write(papers.map((paper) => citationOf(site, paper))),
  }),
);
