import type { PaperText } from '../../schemas/paper-text.ts';
import { sortNewestFirst } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import type { Detail } from './detail.ts';
import { type LinkedPapers, linkTo, type PaperLinkView } from './paper-link.ts';

/** Papers of the library, newest first; a page may fold some or only count them. */
export interface CitedList {
  heading: string;
  papers: PaperLinkView[];
  folded: PaperLinkView[];
  /** `and 4 more papers`, which are folded or in the page's data. */
  more?: string;
}

/** The papers here that a paper cites, and those that cite it; empty lists are omitted. */
export function paperCitations(
  { bySlug }: LinkedPapers,
  { cites = [], citedBy = [] }: Pick<PaperText, 'cites' | 'citedBy'>,
  { cited, foldedCited }: Pick<Detail, 'cited' | 'foldedCited'>,
): CitedList[] {
  const lists = [
    { heading: strings.paper.cites, slugs: cites },
    { heading: strings.paper.citedBy, slugs: citedBy },
  ];
  return lists.flatMap(({ heading, slugs }) => {
    const papers = sortNewestFirst(slugs.flatMap((slug) => bySlug.get(slug) ?? []));
    if (papers.length === 0) return [];
    const hidden = papers.length - cited;
    return {
      heading,
      papers: papers.slice(0, cited).map(linkTo),
      folded: papers.slice(cited, cited + foldedCited).map(linkTo),
      ...(hidden > 0 && { more: strings.paper.moreMentions(hidden) }),
    };
  });
}
