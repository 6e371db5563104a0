import { urls } from '../../base/addresses.ts';
import { tagsOf } from '../../library/papers/tags.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type DateLine, dateLine, wholeDate } from '../frame/date-line.ts';
import { type Head, headOf } from '../frame/head.ts';
import { paperPreview } from '../frame/preview.ts';
import { type TagLink, tagLink } from '../frame/tags.ts';
import { directionOf, titleHtml } from '../frame/text.ts';
import { paperFiles } from '../published/files.ts';
import { type Authorship, authorship } from './authorship.ts';
import { briefDescriptionOf, descriptionOf } from './description.ts';
import { type Detail, detailOf } from './detail.ts';
import { type Discussion, discussions } from './discussions.ts';
import { type FixLinks, fixLinks } from './fix-page.ts';
import { type Origin, originOf, sourceLabels } from './origin.ts';
import { type CitedList, paperCitations } from './paper-citations.ts';
import { linkTo, type PaperLinkView } from './paper-link.ts';
import { type PaperMentionsView, paperMentions } from './paper-mentions.ts';
import { type PaperResultsView, paperResults } from './paper-results.ts';
import { type Placement, placements } from './placements.ts';
import { reference, referenceInBrief } from './reference.ts';
import { type RelatedGroup, relatedGroups } from './related.ts';
import {
  type OutsideLink,
  type PaperAction,
  paperActions,
  type WhereToRead,
  whereToRead,
} from './where-to-read.ts';
import { workOf } from './work.ts';

export interface PaperView {
  head: Head;
  slug: string;
  url: string;
  /** Breadcrumbs from the topics to the paper's primary topic. */
  trail: { url: string; label: string }[];
  titleHtml: string;
  /** Set if the title may run from right to left. */
  dir?: 'auto';
  /** Facts at a glance: number of authors, organization, venue, date. */
  byline: string[];
  /** Below the title: where to read the paper, its code. */
  actions: PaperAction[];
  /** Class for titles that need smaller type. */
  titleClass?: 'long-title';
  abstractHtml: string;
  /** The numbers that the abstract reports. */
  results?: PaperResultsView;
  /** Papers that it mentions, and that mention it. */
  mentions?: PaperMentionsView;
  /** Papers here that it cites, and that cite it. */
  citations: CitedList[];
  date?: DateLine;
  /**
   * Whether the facts include date and number of authors: if the byline does not have all of it, or the site is not
   * compact.
   */
  needsDate: boolean;
  needsCount: boolean;
  authorship: Authorship;
  topics: Placement[];
  /** Keywords and collections of the sources. */
  tags: TagLink[];
  /** Overviews of other topics that mention the paper. */
  discussed: Discussion[];
  links: (OutsideLink & { kind: string })[];
  whereToRead: WhereToRead;
  /** For printing. */
  reference: string;
  /** Data files that contain the paper. */
  files: ReturnType<typeof paperFiles>['files'];
  /** Address of the one that has everything. */
  data: string;
  related: RelatedGroup[];
  /** Neighbors in the list of the primary topic. */
  previous?: PaperLinkView;
  next?: PaperLinkView;
  /** `12 of 38 papers`; undefined for a paper without a topic, and in a compact site. */
  place?: string;
  origin: Origin;
  /** Links to correct the page, if the library names its repository. */
  fix?: FixLinks;
  hasNote: boolean;
}

/** Titles with more characters are set smaller. */
const LONG_TITLE = 110;

/** Everything a paper's page shows; constant work per paper. `origin` is the site's address, if known. */
export function paperView(site: Site, paper: ListedPaper, origin?: URL): PaperView {
  return viewWith(site, paper, detailOf(site.profile.isCompact), origin);
}

function viewWith(site: Site, paper: ListedPaper, detail: Detail, origin: URL | undefined): PaperView {
  const siteIndex = siteIndexOf(site);
  const { slug, title } = paper;
  const text = site.textOf(slug);
  const date = dateLine(paper.date);
  const shortened = siteIndex.profile.isCompact ? briefDescriptionOf : descriptionOf;
  const url = urls.paper(slug);
  const dir = directionOf(title);
  const discussed = discussions(site, slug);
  const topics = placements(paper, siteIndex, discussed);
  const authors = authorship(paper, detail);
  const isCurated = text.curated.length > 0 || paper.hasNote;
  const fix = fixLinks(site, slug, { isCurated, isBrief: siteIndex.profile.isCompact });
  const results = paperResults(text);
  const mentions = paperMentions(site, text, detail.mentionedBy);
  return {
    head: {
      ...headOf(site, title, shortened(paper.gist || text.plain) || title, url),
      image: paperPreview(site, paper),
      work: workOf(paper, detail.authors),
      ...(siteIndex.profile.isCompact && { isBrief: true }),
    },
    slug,
    url,
    trail: trailOf(topics),
    titleHtml: titleHtml(paper),
    ...(dir && { dir }),
    byline: bylineOf(paper, authors, date),
    actions: paperActions(paper),
    ...(title.length > LONG_TITLE && { titleClass: 'long-title' as const }),
    abstractHtml: text.html,
    ...(results && { results }),
    ...(mentions && { mentions }),
    citations: paperCitations(site, text, detail),
    ...(date && { date }),
    needsDate: !siteIndex.profile.isCompact || Boolean(date?.basis),
    needsCount: authors.note !== undefined && (!siteIndex.profile.isCompact || authors.shown.length > 0),
    authorship: authors,
    topics,
    tags: tagsOf(text).slice(0, detail.tags).map(tagLink),
    discussed: discussed.filter(({ topic }) => !paper.topics.some((own) => own.topic === topic)),
    links: paper.links.map(({ href, label, kind }) => ({ href, label, kind: strings.paper.linkKinds[kind] })),
    whereToRead: whereToRead(paper, siteIndex.profile.isCompact),
    reference: siteIndex.profile.isCompact ? referenceInBrief(paper) : reference(paper, origin),
    ...paperFiles(site, slug),
    related: relatedGroups(site, paper, detail),
    ...(!siteIndex.profile.isCompact && neighborsOf(paper, siteIndex)),
    ...(fix && { fix }),
    origin: originOf(text, sourceLabels(site.sources), detail.repairs),
    hasNote: paper.hasNote,
  };
}

/** Through the paper's topic if it has one. */
function trailOf([primary]: readonly Placement[]): PaperView['trail'] {
  if (!primary) return [{ url: urls.papers(), label: strings.frame.papers }];
  const root = { url: urls.topics(), label: strings.frame.topics };
  return [root, { url: primary.url, label: primary.title }];
}

function bylineOf(
  { organisation, venue, identifiers: { arxiv } }: ListedPaper,
  { shown, count }: Authorship,
  date: DateLine | undefined,
): string[] {
  const received = arxiv && `arXiv:${arxiv}`;
  const parts = [shown.length === 0 ? count : undefined, organisation, venue, wholeDate(date), received];
  return parts.filter((part) => part !== undefined);
}

function neighborsOf(
  { slug, topics: [first] }: ListedPaper,
  { listingOf }: SiteIndex,
): Pick<PaperView, 'previous' | 'next' | 'place'> {
  const listing = first && listingOf.get(first.topic);
  const at = listing?.position.get(slug);
  if (!listing || at === undefined) return {};
  const previous = listing.primary[at - 1];
  const next = listing.primary[at + 1];
  return {
    ...(previous && { previous: linkTo(previous) }),
    ...(next && { next: linkTo(next) }),
    place: strings.paper.place(at + 1, listing.primary.length),
  };
}
