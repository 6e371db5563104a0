import { dateSortKey } from '../../schemas/dates.ts';
import { arxivMonth, arxivUrls, communityUrl, doiUrl } from '../../schemas/identifiers.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';

/** A labeled link to another site. */
export interface OutsideLink {
  href: string;
  label: string;
}

/** Where the work itself is: at its identifiers, or through a search for its title. */
export interface WhereToRead {
  /** False if no identifier is known and the links only search for the title. */
  isKnown: boolean;
  links: OutsideLink[];
}

const SEARCHES: { label: string; address: string }[] = [
  { label: 'arXiv', address: 'https://arxiv.org/search/?searchtype=title&query=' },
  { label: 'Semantic Scholar', address: 'https://www.semanticscholar.org/search?q=' },
  { label: 'Google Scholar', address: 'https://scholar.google.com/scholar?q=' },
];

/** The one that a compact site offers. */
const WIDEST = SEARCHES.slice(-1);

/**
 * Links to the work on arXiv, at its DOI and in the community listing; if neither identifier is known, searches
 * that are labeled as such.
 */
export function whereToRead({ identifiers, title }: ListedPaper, isCompact: boolean): WhereToRead {
  const { arxiv, doi } = identifiers;
  const links: OutsideLink[] = [];
  if (arxiv !== undefined) {
    const { abstract, pdf, html } = arxivUrls(arxiv);
    links.push(
      { href: abstract, label: `arXiv:${arxiv}` },
      { href: pdf, label: strings.paper.pdfAtArxiv },
      ...(hasHtml(arxiv) ? [{ href: html, label: strings.paper.htmlAtArxiv }] : []),
    );
  }
  if (doi !== undefined) links.push({ href: doiUrl(doi), label: `doi:${doi}` });
  if (arxiv !== undefined) links.push({ href: communityUrl(arxiv), label: strings.paper.discussion });
  if (links.length > 0) return { isKnown: true, links };
  const query = encodeURIComponent(title);
  const searches = isCompact ? WIDEST : SEARCHES;
  return { isKnown: false, links: searches.map(({ label, address }) => ({ href: address + query, label })) };
}

/**
 * arXiv has HTML versions of works submitted since December 2023
 * (https://info.arxiv.org/about/accessible_HTML.html).
 */
function hasHtml(arxiv: string): boolean {
  const month = arxivMonth(arxiv);
  return month !== undefined && dateSortKey(month) >= '2023-12';
}

/** A link in the row below the title. */
export interface PaperAction {
  href: string;
  label: string;
  /** Distinguishes links with the same label: what the link leads to. */
  title?: string;
}

/** What a reader can do with a paper, most important first: read it, and open its code. Only what is known. */
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
