import { digestOf } from '../../base/digest.ts';
import { oncePer } from '../../base/once-per.ts';
import { ownValue } from '../../base/own.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { paperPreview } from '../frame/preview.ts';
import { detailOf } from './detail.ts';
import { sourceLabels } from './origin.ts';
import { type DigestedText, type NamedPaper, namedDigest, paperDigest } from './paper-digest.ts';

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
  others: NamedPaper[];
  /** The topics that its page links to. */
  topics: NamedTopic[];
  /** The overviews that mention it. */
  discussed: { topic: string; lineOfWork?: string | undefined }[];
  /** Its index in the list of its primary topic, from 0; none in a compact site. */
  place?: { at: number; count: number; previous: NamedPaper | undefined; next: NamedPaper | undefined };
  /** Labels of its sources, by file. */
  sources: [file: string, label: string][];
}

export function paperInputs(site: Site, paper: ListedPaper): PaperInputs {
  const siteIndex = siteIndexOf(site);
  const { profile } = site;
  const { title, repository } = site.config;
  const text: PageText = site.textOf(paper.slug);
  const related = paper.related.slice(0, detailOf(profile.isCompact).related);
  const discussed = ownValue(site.discussed, paper.slug) ?? [];
  const labels = sourceLabels(site.sources);
  const place = profile.isCompact ? undefined : placeOf(paper, siteIndex);
  return {
    paper,
    text,
    config: { title, ...(repository !== undefined && { repository }) },
    profile,
    image: paperPreview(site, paper),
    others: othersOf(site, related, text),
    topics: topicsOf(paper, related, discussed).flatMap((id) => named(id, siteIndex) ?? []),
    discussed,
    ...(place && { place }),
    sources: text.provenance.map(({ source }) => [source, labels.get(source) ?? source]),
  };
}

function othersOf(
  { bySlug }: Site,
  related: ListedPaper['related'],
  { mentions, mentionedBy, cites = [], citedBy = [] }: PageText,
): NamedPaper[] {
  const others: NamedPaper[] = [];
  const add = (slug: string) => {
    const other = bySlug.get(slug);
    if (other) others.push(other);
  };
  for (const { slug } of related) add(slug);
  for (const { to } of mentions) add(to);
  for (const slugs of [mentionedBy, cites, citedBy]) slugs.forEach(add);
  return others;
}

function topicsOf(
  { topics }: ListedPaper,
  related: ListedPaper['related'],
  discussed: PaperInputs['discussed'],
): (string | undefined)[] {
  return [
    ...topics.map(({ topic }) => topic),
    ...discussed.map(({ topic }) => topic),
    ...related.map(({ topic, line }) => line?.split('/')[0] ?? topic),
  ];
}

/** What the key of a page is computed from: a text that stands for its inputs, and changes whenever they do. */
export function keyedInputs(site: Site, inputs: PaperInputs): string {
  const { paper, config, profile, image, others, topics, discussed, place, sources } = inputs;
  const { at, count, previous, next } = place ?? {};
  const rest = { config, profile, image, discussed, sources } satisfies Record<
    Exclude<keyof PaperInputs, 'paper' | 'text' | 'others' | 'topics' | 'place'>,
    unknown
  >;
  return JSON.stringify([
    paperDigest(site, paper),
    others.map(namedDigest),
    topics.map(topicDigest),
    [at, count, previous && namedDigest(previous), next && namedDigest(next)],
    rest,
  ]);
}

const topicDigest = oncePer((topic: NamedTopic) => digestOf(JSON.stringify(topic)));

const namedTopics = oncePer(({ listings }: SiteIndex) => new Map(listings.map(nameOf)));

function named(id: string | undefined, siteIndex: SiteIndex): NamedTopic | undefined {
  return id === undefined ? undefined : namedTopics(siteIndex).get(id);
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
    previous: primary[at - 1],
    next: primary[at + 1],
  };
}
