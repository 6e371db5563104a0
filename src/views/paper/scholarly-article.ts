import type { ScholarlyArticleLeaf, WithContext } from 'schema-dts';
import { isoDate } from '../../schemas/dates.ts';
import { arxivUrls, doiUrl } from '../../schemas/identifiers.ts';
import type { Work } from './work.ts';

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
