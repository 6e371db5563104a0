import { digestOf } from '../../base/digest.ts';
import { oncePer } from '../../base/once-per.ts';
import type { CitedPaper } from '../../library/citations/csl.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import type { Site } from '../../site/site.ts';

// Each digest is computed once and stands for a paper in the keys of all files that show it; each contains those
// above it. A field that is missing in one of them is a type error.

/** A paper as references name it, and links to its page. */
export type NamedPaper = CitedPaper & Pick<ListedPaper, 'slug' | 'titleHtml'>;

/** Changes whenever references and links to a paper do, except for their citation key. */
export const namedDigest = oncePer((paper: NamedPaper): string => {
  const { slug, title, titleHtml, titleLatex, names } = paper;
  const { authors, authorCount, date, venue, publication, identifiers } = paper;
  const work = { title, titleLatex, names, authors, authorCount, date, venue, publication, identifiers };
  return digestOf(JSON.stringify({ ...work, slug, titleHtml } satisfies Record<keyof NamedPaper, unknown>));
});

/** A paper as lists show it; of its topics, only their ids. */
export type RowPaper = NamedPaper &
  Pick<ListedPaper, 'gist' | 'organisation' | 'hasCode' | 'authorPages'> & {
    topics: readonly { topic: string }[];
  };

/** Changes whenever what lists show of a paper does. */
export const rowDigest = oncePer((paper: RowPaper): string => {
  const { gist, organisation, hasCode, authorPages, topics } = paper;
  const shown = { gist, organisation, hasCode, authorPages, topics: topics.map(({ topic }) => topic) };
  return digestOf(
    JSON.stringify([
      namedDigest(paper),
      shown satisfies Record<Exclude<keyof RowPaper, keyof NamedPaper>, unknown>,
    ]),
  );
});

const markdownDigests = new WeakMap<PaperText, string>();

/** Changes whenever a paper's Markdown does. */
export function markdownDigest({ textOf }: Pick<Site, 'textOf'>, { slug, title }: ListedPaper): string {
  const text = textOf(slug);
  const known = markdownDigests.get(text);
  if (known !== undefined) return known;
  const digest = digestOf(`${slug}\n${title}\n${text.mdx}`);
  markdownDigests.set(text, digest);
  return digest;
}

/** What a paper's page and its files for programs may show of its text: other pages show the rest. */
export type DigestedText = Omit<PaperText, 'systems' | 'acronyms'>;

const digests = new WeakMap<PaperText, string>();

/** Changes whenever a paper or that part of its text does. */
export function paperDigest(site: Pick<Site, 'textOf'>, paper: ListedPaper): string {
  const text = site.textOf(paper.slug);
  const known = digests.get(text);
  if (known !== undefined) return known;
  const { links, topics, related, hasNote } = paper;
  const more = { links, topics, related, hasNote } satisfies Record<
    'topics' | Exclude<keyof ListedPaper, keyof RowPaper>,
    unknown
  >;
  const { plain, html } = text;
  const data = [rowDigest(paper), markdownDigest(site, paper), more, detailsOf(text), plain.length];
  // Writing a long text as JSON takes ten times as long as digesting it.
  const digest = digestOf(JSON.stringify(data) + plain + html);
  digests.set(text, digest);
  return digest;
}

function detailsOf(
  text: DigestedText,
): Record<Exclude<keyof DigestedText, 'slug' | 'plain' | 'mdx' | 'html'>, unknown> {
  const { mentions, mentionedBy, cites, citedBy, results, repairs, provenance, keywords } = text;
  const { collections, references, other, curated, corrections, comments } = text;
  const relations = { mentions, mentionedBy, cites, citedBy, references };
  return {
    ...relations,
    results,
    repairs,
    provenance,
    keywords,
    collections,
    other,
    curated,
    corrections,
    comments,
  };
}
