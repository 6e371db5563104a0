import { ownValue } from '../../base/own.ts';
import { digestOfShared } from '../../base/shared-value.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { paperPreview } from '../frame/preview.ts';
import { detailOf } from './detail.ts';
import { sourceLabels } from './origin.ts';
import { type DigestedText, paperDigest } from './paper-digest.ts';
import type { LinkedPaper } from './paper-link.ts';

/** What a paper's page shows of the paper's text. */
type PageText = Omit<DigestedText, 'slug' | 'mdx' | 'references' | 'other'>;

/** A topic as the pages of papers name it. */
export interface NamedTopic {
  id: string;
  title: string;
  hue: string;
  linesOfWork: { id: string; title: string }[];
}

/**
 * All inputs of a paper's page, as data: while they are unchanged, so is the page. Gathering them takes a tenth of
 * the time that computing the view takes.
 */
export interface PaperInputs {
  paper: ListedPaper;
  text: PageText;
  config: Pick<Site['config'], 'title' | 'repository'>;
  profile: Site['profile'];
  /** Address of its picture. */
  image: string;
  /** The papers that its page links to. */
  others: LinkedPaper[];
  /** The topics that its page links to. */
  topics: NamedTopic[];
  /** The overviews that mention it. */
  discussed: { topic: string; lineOfWork?: string | undefined }[];
  /** Its index in the list of its primary topic, from 0; none in a compact site. */
  place?: { at: number; count: number; previous: LinkedPaper | undefined; next: LinkedPaper | undefined };
  /** Labels of its sources, by file. */
  sources: [file: string, label: string][];
}

export function paperInputs(site: Site, paper: ListedPaper): PaperInputs {
  const siteIndex = siteIndexOf(site);
  const { profile } = site;
  const { title, repository } = site.config;
  const text = pageTextOf(site.textOf(paper.slug));
  const related = paper.related.slice(0, detailOf(profile.isCompact).related);
  const discussed = ownValue(site.discussed, paper.slug) ?? [];
  const labels = sourceLabels(site.sources);
  const slugs = [
    ...related.map(({ slug }) => slug),
    ...text.mentions.map(({ to }) => to),
    ...text.mentionedBy,
    ...(text.cites ?? []),
    ...(text.citedBy ?? []),
  ];
  const topics = [
    ...paper.topics.map(({ topic }) => topic),
    ...discussed.map(({ topic }) => topic),
    ...related.flatMap(({ topic, line }) => [topic, line?.split('/')[0]]),
  ];
  const place = profile.isCompact ? undefined : placeOf(paper, siteIndex);
  return {
    paper,
    text,
    config: { title, ...(repository !== undefined && { repository }) },
    profile,
    image: paperPreview(site, paper),
    others: slugs.flatMap((slug) => linked(site.bySlug.get(slug)) ?? []),
    topics: topics.flatMap((id) => named(id, siteIndex) ?? []),
    discussed,
    ...(place && { place }),
    sources: text.provenance.map(({ source }) => [source, labels.get(source) ?? source]),
  };
}

/** What the key of a page is computed from: what stands for its inputs, and changes whenever they do. */
export function keyedInputs(site: Site, { paper, text: _, others, topics, ...rest }: PaperInputs): object {
  return [paperDigest(site, paper), others.map(digestOfShared), topics.map(digestOfShared), rest];
}

function pageTextOf(text: PaperText): PageText {
  const { html, plain, mentions, mentionedBy, cites, citedBy, results, repairs } = text;
  const { provenance, keywords, collections, curated, corrections, comments } = text;
  return {
    html,
    plain,
    mentions,
    mentionedBy,
    ...(cites && { cites }),
    ...(citedBy && { citedBy }),
    results,
    repairs,
    provenance,
    ...(keywords && { keywords }),
    ...(collections && { collections }),
    curated,
    corrections,
    ...(comments !== undefined && { comments }),
  };
}

const linkedPapers = new WeakMap<ListedPaper, LinkedPaper>();

function linked(paper: ListedPaper | undefined): LinkedPaper | undefined {
  if (!paper) return undefined;
  const known = linkedPapers.get(paper);
  if (known) return known;
  const { slug, title, titleHtml, date } = paper;
  const link = { slug, title, ...(titleHtml !== undefined && { titleHtml }), ...(date && { date }) };
  linkedPapers.set(paper, link);
  return link;
}

const namedTopics = new WeakMap<SiteIndex, ReadonlyMap<string, NamedTopic>>();

function named(id: string | undefined, siteIndex: SiteIndex): NamedTopic | undefined {
  const topics = namedTopics.get(siteIndex) ?? new Map(siteIndex.listings.map(nameOf));
  namedTopics.set(siteIndex, topics);
  return id === undefined ? undefined : topics.get(id);
}

function nameOf({ topic, hue }: SiteIndex['listings'][number]): [string, NamedTopic] {
  const linesOfWork = (topic.linesOfWork ?? []).map(({ id, title }) => ({ id, title }));
  return [topic.id, { id: topic.id, title: topic.title, hue, linesOfWork }];
}

function placeOf({ slug, topics: [first] }: ListedPaper, { listingOf }: SiteIndex): PaperInputs['place'] {
  const listing = first && listingOf.get(first.topic);
  const at = listing?.position.get(slug);
  if (!listing || at === undefined) return undefined;
  const { primary } = listing;
  return {
    at,
    count: primary.length,
    previous: linked(primary[at - 1]),
    next: linked(primary[at + 1]),
  };
}
