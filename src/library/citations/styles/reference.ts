import type { CslRecord } from '../../../schemas/citation.ts';
import {
  type DateParts,
  dateOf,
  isRange,
  joined,
  type NameStyle,
  type PageRange,
  pageRange,
  writeNames,
} from './parts.ts';

/** A work as styles see it: its CSL-JSON, with the parts that every style reads in the same way. */
export interface Reference
  extends DateParts,
    Pick<CslRecord, 'type' | 'title' | 'publisher' | 'number' | 'volume' | 'issue' | 'DOI' | 'URL'> {
  /** Names as the style writes them; empty without authors. */
  authors: string;
  /** What contains the work: a journal, proceedings, a book. */
  place?: string;
  /** `1–9` */
  pages?: string;
  /** `pp. 1–9`, `p. 3` */
  labeledPages?: string;
  /** Where the work is found: the resolver's address of its DOI, otherwise its own address. */
  link?: string;
}

/** A style that writes names and pages this way, and the rest of a reference as `write` does. */
export function referenceStyle(
  names: NameStyle,
  write: (work: Reference) => string,
  range: PageRange = 'whole',
): (item: CslRecord) => string {
  return (item) => {
    const { page, DOI, URL } = item;
    const pages = page && pageRange(page, range);
    return write({
      ...item,
      ...dateOf(item),
      authors: writeNames(item.author, names),
      place: item['container-title'],
      pages,
      labeledPages: page && `${isRange(page) ? 'pp.' : 'p.'} ${pages}`,
      link: DOI ? `https://doi.org/${DOI}` : URL,
    });
  };
}

/** The beginning of an author-date reference; without authors the title comes first. */
export function datedOpening(authors: string, date: string, title: string): string {
  return joined(authors === '' ? [title, date] : [authors, date, title]);
}

/** `7(2)` */
export function volumeWithIssue({ volume, issue }: Reference): string {
  return joined([volume, issue && `(${issue})`], '');
}

/** `vol. 7, no. 2` */
export function labeledVolume({ volume, issue }: Reference): string {
  return joined([volume && `vol. ${volume}`, issue && `no. ${issue}`], ', ');
}
