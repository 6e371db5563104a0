import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { titleHtml } from '../frame/text.ts';

/** A link to another paper. */
export interface PaperLinkView {
  url: string;
  titleHtml: string;
  year?: string;
}

export function linkTo(paper: ListedPaper): PaperLinkView {
  return {
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    ...(paper.date && { year: String(paper.date.year) }),
  };
}
