import type { Claim, ClaimKind } from '../schemas/claim.ts';
import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { CAVEAT, claimSubject, KIND_LABELS } from './claim-labels.ts';
import { type Head, headOf } from './head.ts';
import { type Pager, pager, paginate } from './pages.ts';
import { type TopicLink, topicLink } from './paper-row.ts';
import { counted, grouped, titleHtml } from './text.ts';

/** One claim in the ledger. */
export interface ClaimRow {
  text: string;
  subject: string;
  kind: ClaimKind;
  /** For sorting: the larger number of a range. */
  value: number;
  unit: string;
  /** The sentence before and behind the claim. */
  before: string;
  behind: string;
  url: string;
  titleHtml: string;
  /** Year of the paper; empty where no date is known. */
  year: string;
  topic?: TopicLink;
  /** Ids of all topics of the paper, apart by a space. */
  topics: string;
}

/** A choice of a filter. */
export interface ClaimOption {
  value: string;
  label: string;
}

/** A page of the ledger. */
export interface ClaimsView {
  head: Head;
  lead: string;
  caveat: string;
  rows: ClaimRow[];
  kinds: ClaimOption[];
  topics: ClaimOption[];
  /** Latest first. */
  years: ClaimOption[];
  /** `800 claims`. */
  all: string;
  /** Addresses of all pages but this one, for a filter over the whole ledger. */
  otherPages: string[];
  pager: Pager;
}

interface Placed {
  claim: Claim;
  paper: ListedPaper;
}

/** The pages of the ledger: every claim of every abstract, those of the newest papers first. */
export function claimsViews(site: Site): ClaimsView[] {
  const catalogue = catalogueOf(site);
  const all = catalogue.newestFirst.flatMap((paper) =>
    site.textOf(paper.slug).claims.map((claim) => ({ claim, paper })),
  );
  const papers = new Set(all.map(({ paper }) => paper.slug)).size;
  const options = optionsOf(all, site);
  const pages = paginate(all);
  return pages.map((members, index) => ({
    head: headOf(
      site,
      index === 0 ? 'Claims' : `Claims, page ${index + 1}`,
      'What the abstracts of the library claim in numbers, each with its sentence and paper.',
      urls.claims(index + 1),
    ),
    lead: `${counted(all.length, 'number')} that the abstracts of ${counted(papers, 'paper')} report of their own work.`,
    caveat: CAVEAT,
    rows: members.map((placed) => rowOf(placed, catalogue)),
    ...options,
    all: counted(all.length, 'claim'),
    otherPages: pages.flatMap((_, other) => (other === index ? [] : [urls.claims(other + 1)])),
    pager: pager(all.length, index + 1, urls.claims, 'claim'),
  }));
}

function rowOf({ claim, paper }: Placed, catalogue: Catalogue): ClaimRow {
  const [first] = paper.topics;
  const { text, kind, unit, value, sentence, at } = claim;
  return {
    text,
    subject: claimSubject(claim),
    kind,
    value: Math.max(...[value].flat()),
    unit,
    before: sentence.slice(0, at),
    behind: sentence.slice(at + text.length),
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    year: paper.date ? String(paper.date.year) : '',
    ...(first && { topic: topicLink(first.topic, catalogue) }),
    topics: paper.topics.map(({ topic }) => topic).join(' '),
  };
}

/** The choices of the filters with their numbers of claims; those without one are left out. */
function optionsOf(all: readonly Placed[], { topics }: Site): Pick<ClaimsView, 'kinds' | 'topics' | 'years'> {
  const kinds = countBy(all, ({ claim }) => [claim.kind]);
  const byTopic = countBy(all, ({ paper }) => paper.topics.map(({ topic }) => topic));
  const years = countBy(all, ({ paper }) => (paper.date ? [String(paper.date.year)] : []));
  return {
    kinds: Object.entries(KIND_LABELS).flatMap(([kind, label]) => option(kind, label, kinds)),
    topics: topics.flatMap(({ id, title }) => option(id, title, byTopic)),
    years: [...years.keys()]
      .sort((a, b) => Number(b) - Number(a))
      .flatMap((year) => option(year, year, years)),
  };
}

function countBy(all: readonly Placed[], keysOf: (placed: Placed) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of all.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function option(value: string, label: string, counts: ReadonlyMap<string, number>): ClaimOption[] {
  const count = counts.get(value);
  return count === undefined ? [] : [{ value, label: `${label} (${grouped(count)})` }];
}
