import { urls } from '../../base/addresses.ts';
import { tagsOf } from '../../library/papers/tags.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { type DateLine, dateLine, wholeDate } from '../frame/date-line.ts';
import { briefDescriptionOf, descriptionOf, type Head, headOf } from '../frame/head.ts';
import { type TagLink, tagLink } from '../frame/tags.ts';
import { directionOf, titleHtml } from '../frame/text.ts';
import { paperFiles } from '../published/file-links.ts';
import { type Authorship, authorship } from './authorship.ts';
import { detailOf } from './detail.ts';
import { type FixLinks, fixLinks } from './fix-page.ts';
import { type Origin, originOf } from './origin.ts';
import { type CitedList, paperCitations } from './paper-citations.ts';
import { type PaperInputs, paperInputs } from './paper-inputs.ts';
import { linkTo, type PaperLinkView } from './paper-link.ts';
import { type PaperMentionsView, paperMentions } from './paper-mentions.ts';
import { type PaperResultsView, paperResults } from './paper-results.ts';
import { type Discussion, discussions, type Placement, placements } from './placements.ts';
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
  /** Classes of the header: long titles need smaller type. */
  headerClass: string;
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
  return viewOf(paperInputs(site, paper), origin);
}

/** The same for what a page is made of. */
export function viewOf(inputs: PaperInputs, origin?: URL): PaperView {
  const { paper, text, image } = inputs;
  const { isCompact } = inputs.profile;
  const { slug, title } = paper;
  const detail = detailOf(isCompact);
  const bySlug = new Map(inputs.others.map((other) => [other.slug, other]));
  const listingOf = new Map(inputs.topics.map((topic) => [topic.id, { topic, hue: topic.hue }]));
  const date = dateLine(paper.date);
  const shortened = isCompact ? briefDescriptionOf : descriptionOf;
  const url = urls.paper(slug);
  const dir = directionOf(title);
  const discussed = discussions(inputs.discussed, { listingOf });
  const topics = placements(paper, { listingOf }, discussed);
  const authors = authorship(paper, detail);
  const isCurated = text.curated.length > 0 || paper.hasNote;
  const fix = fixLinks(inputs, slug, { isCurated, isBrief: isCompact });
  const results = paperResults(text);
  const mentions = paperMentions({ bySlug }, text, detail.mentionedBy);
  return {
    head: {
      ...headOf(inputs, title, shortened(paper.gist || text.plain) || title, url),
      image,
      work: workOf(paper, detail.authors),
      ...(isCompact && { isBrief: true }),
    },
    slug,
    url,
    trail: trailOf(topics),
    titleHtml: titleHtml(paper),
    ...(dir && { dir }),
    byline: bylineOf(paper, authors, date),
    actions: paperActions(paper),
    headerClass: title.length > LONG_TITLE ? 'page-header long-title' : 'page-header',
    abstractHtml: text.html,
    ...(results && { results }),
    ...(mentions && { mentions }),
    citations: paperCitations({ bySlug }, text, detail),
    ...(date && { date }),
    needsDate: !isCompact || Boolean(date?.basis),
    needsCount: authors.note !== undefined && (!isCompact || authors.shown.length > 0),
    authorship: authors,
    topics,
    tags: tagsOf(text).slice(0, detail.tags).map(tagLink),
    discussed: discussed.filter(({ topic }) => !paper.topics.some((own) => own.topic === topic)),
    links: paper.links.map(({ href, label, kind }) => ({ href, label, kind: strings.paper.linkKinds[kind] })),
    whereToRead: whereToRead(paper, isCompact),
    reference: isCompact ? referenceInBrief(paper) : reference(paper, origin),
    ...paperFiles(inputs, slug),
    related: relatedGroups({ bySlug, topics: inputs.topics }, paper, detail),
    ...neighborsOf(inputs),
    ...(fix && { fix }),
    origin: originOf(text, new Map(inputs.sources), detail.repairs),
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

function neighborsOf({ place }: PaperInputs): Pick<PaperView, 'previous' | 'next' | 'place'> {
  if (!place) return {};
  const { at, count, previous, next } = place;
  return {
    ...(previous && { previous: linkTo(previous) }),
    ...(next && { next: linkTo(next) }),
    place: strings.paper.place(at + 1, count),
  };
}
