import { arxivUrls, doiUrl } from '../../schemas/identifiers.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';

/** A link in the row below the title. */
export interface PaperAction {
  href: string;
  label: string;
  /** Tells links of the same label apart: what the link leads to. */
  title?: string;
}

/** What a reader does with a paper, first things first: read it, and open its code. Nothing that is not known. */
export function paperActions({
  identifiers,
  links,
}: Pick<ListedPaper, 'identifiers' | 'links'>): PaperAction[] {
  const { arxiv, doi } = identifiers;
  const code = links.find(({ kind }) => kind === 'code');
  return [
    ...(arxiv === undefined ? [] : [{ href: arxivUrls(arxiv).pdf, label: 'PDF' }]),
    ...(doi === undefined ? [] : [{ href: doiUrl(doi), label: 'DOI' }]),
    ...(code === undefined ? [] : [{ href: code.href, label: strings.paper.code, title: code.label }]),
  ];
}
