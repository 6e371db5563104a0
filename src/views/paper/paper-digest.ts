import { digestOf } from '../../base/digest.ts';
import { oncePer } from '../../base/once-per.ts';
import type { CitedPaper } from '../../library/citations/csl.ts';
import type { RelatedPaper, TopicAssignment } from '../../schemas/paper.ts';
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

/** What a paper's page and its files for programs may show of its text: other pages show the rest. */
export type DigestedText = Omit<PaperText, 'systems' | 'acronyms'>;

type TextSite = Pick<Site, 'textOf'>;

/** Computes the digest of a paper and its text once for each text. */
function oncePerText(
  compute: (site: TextSite, paper: ListedPaper, text: PaperText) => string,
): (site: TextSite, paper: ListedPaper) => string {
  const digests = new WeakMap<PaperText, string>();
  return (site, paper) => {
    const text = site.textOf(paper.slug);
    const known = digests.get(text);
    if (known !== undefined) return known;
    const digest = compute(site, paper, text);
    digests.set(text, digest);
    return digest;
  };
}

/** Changes whenever a paper's Markdown does. */
export const markdownDigest = oncePerText((_, { slug, title }, { mdx }) =>
  digestOf(`${slug}\n${title}\n${mdx}`),
);

/** A paper as files for programs contain it: why it is in a topic or related to another one is on its page only. */
export type PublishedEntry = Omit<RowPaper, 'topics'> &
  Pick<ListedPaper, 'links'> & {
    topics: readonly Pick<TopicAssignment, 'topic' | 'by'>[];
    related: readonly Pick<RelatedPaper, 'slug'>[];
  };

/** Changes whenever what files for programs contain of a paper does, except for its citation key. */
export const publishedDigest = oncePerText((site, paper, text) => {
  const more = {
    links: paper.links,
    topics: paper.topics.map(({ topic, by }) => [topic, by]),
    related: paper.related.map(({ slug }) => slug),
  } satisfies Record<'topics' | Exclude<keyof PublishedEntry, keyof RowPaper>, unknown>;
  const { plain } = text;
  const data = [rowDigest(paper), markdownDigest(site, paper), more, detailsOf(text), plain.length];
  // Writing a long text as JSON takes ten times as long as digesting it.
  return digestOf(JSON.stringify(data) + plain);
});

/** Changes whenever a paper or that part of its text does. */
export const paperDigest = oncePerText((site, paper, { html }) => {
  const { topics, related, hasNote } = paper;
  const more = { topics, related, hasNote } satisfies Record<
    'topics' | 'related' | Exclude<keyof ListedPaper, keyof PublishedEntry>,
    unknown
  >;
  return digestOf(publishedDigest(site, paper) + JSON.stringify(more) + html);
});

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
