import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { titleHtml } from '../frame/text.ts';

/** A link to another paper. */
export interface PaperLinkView {
  url: string;
  titleHtml: string;
  year?: string;
}

/** A paper as far as links to it need it. */
export type LinkedPaper = Pick<ListedPaper, 'slug' | 'title' | 'titleHtml' | 'date'>;

/** Papers that links can lead to. */
export interface LinkedPapers {
  bySlug: ReadonlyMap<string, LinkedPaper>;
}

export function linkTo(paper: LinkedPaper): PaperLinkView {
  return {
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    ...(paper.date && { year: String(paper.date.year) }),
  };
}
