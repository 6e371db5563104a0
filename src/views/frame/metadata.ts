import type { ScholarlyArticleLeaf, WithContext } from 'schema-dts';
import { isoDate } from '../../schemas/dates.ts';
import { arxivUrls, doiUrl } from '../../schemas/identifiers.ts';
import type { Work } from '../paper/work.ts';
import type { Head } from './head.ts';
import { libraryPreview } from './preview.ts';

/** One `<meta>` element; one with both keys counts for both, which RDFa in HTML allows. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** What programs read in the head of a page. */
export interface Metadata {
  /** Absolute address of the page, if the site's origin is known. */
  canonical?: string;
  tags: MetaTag[];
  /** JSON-LD, escaped for a `<script>` element. */
  jsonLd?: string;
}

/**
 * The metadata of a page of the library `library`. Without an `origin`, everything that must be absolute is
 * omitted.
 */
export function metadataOf(head: Head, library: string, origin?: URL | string): Metadata {
  const { name, title, description, canonicalPath, image = libraryPreview(), work, isBrief } = head;
  const absolute = (path: string) => (origin === undefined ? undefined : new URL(path, origin).href);
  const canonical = absolute(canonicalPath);
  const picture = isBrief ? undefined : absolute(image);
  const tags: (MetaTag | false | undefined)[] = [
    { name: 'description', property: 'og:description', content: description },
    { ...(work && { name: 'citation_title' }), property: 'og:title', content: name ?? title },
    !isBrief && { property: 'og:type', content: work ? 'article' : 'website' },
    !isBrief && { property: 'og:site_name', content: library },
    canonical !== undefined &&
      !isBrief && {
        ...(work && { name: 'citation_abstract_html_url' }),
        property: 'og:url',
        content: canonical,
      },
    picture !== undefined && { property: 'og:image', content: picture },
    picture !== undefined && { name: 'twitter:card', content: 'summary_large_image' },
    ...(work ? highwireTags(work) : []),
  ];
  return {
    ...(canonical !== undefined && { canonical }),
    tags: tags.filter((tag) => typeof tag === 'object'),
    ...(work && !isBrief && { jsonLd: scriptJson(scholarlyArticle(work, canonical)) }),
  };
}

/** The Highwire Press tags besides title and address, which Google Scholar and reference managers read. */
function highwireTags({ authors, date, identifiers: { arxiv, doi } }: Work): MetaTag[] {
  return [
    ...authors.map((content) => ({ name: 'citation_author', content })),
    ...(date ? [{ name: 'citation_publication_date', content: isoDate(date).replaceAll('-', '/') }] : []),
    ...(arxiv === undefined
      ? []
      : [
          { name: 'citation_arxiv_id', content: arxiv },
          { name: 'citation_pdf_url', content: arxivUrls(arxiv).pdf },
        ]),
    ...(doi === undefined ? [] : [{ name: 'citation_doi', content: doi }]),
  ];
}

/** Maximum number of authors for JSON-LD to name them: all or none. The citation tags name those of every work. */
const MOST_AUTHORS = 8;

/** A work in the vocabulary of schema.org. `url` is the absolute address of its page, if known. */
export function scholarlyArticle(work: Work, url?: string): WithContext<ScholarlyArticleLeaf> {
  const { title, authors, date, identifiers, venue } = work;
  const sameAs = [
    ...(identifiers.arxiv === undefined ? [] : [arxivUrls(identifiers.arxiv).abstract]),
    ...(identifiers.doi === undefined ? [] : [doiUrl(identifiers.doi)]),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    name: title,
    ...(url !== undefined && { url }),
    ...(authors.length > 0 &&
      authors.length <= MOST_AUTHORS && {
        author: authors.map((name) => ({ '@type': 'Person', name })),
      }),
    ...(date && { datePublished: isoDate(date) }),
    ...(venue !== undefined && { isPartOf: { '@type': 'CreativeWork', name: venue } }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** A value as JSON that is safe in a `<script>` element: no text in it can end the element or open a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
