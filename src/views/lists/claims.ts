import { urls } from '../../base/addresses.ts';
import type { Claim } from '../../schemas/claim.ts';
import { CAVEAT, claimSubject, KIND_LABELS } from '../../schemas/claim-labels.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type Head, headOf } from '../frame/head.ts';
import { counted, grouped, titleHtml } from '../frame/text.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { PAGE_SIZE, type Pager, pager, paginate } from './pages.ts';
import { type TopicLink, topicLink } from './paper-row.ts';

/** One claim in the ledger. */
export interface ClaimRow {
  text: string;
  subject: string;
  /** The sentence before and behind the claim. */
  before: string;
  behind: string;
  url: string;
  titleHtml: string;
  /** Year of the paper; empty where no date is known. */
  year: string;
  topic?: TopicLink;
}

/** What the ledger's filter needs of every claim, in the order of the pages. */
export interface ClaimsIndex {
  /** Number of files that the index is in. */
  files: number;
  /** Claims on each page but the last. */
  pageSize: number;
  kinds: string[];
  topics: string[];
  units: string[];
  /** Number of the kind, year (0: not known), value, number of the unit, numbers of the topics. */
  rows: [kind: number, year: number, value: number, unit: number, ...topics: number[]][];
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
  /** Address of the index by which the filter finds claims on any page. */
  index: string;
  pager: Pager;
}

interface Placed {
  claim: Claim;
  paper: ListedPaper;
}

/** The pages of the ledger: every claim of every abstract, those of the newest papers first. */
export function claimsViews(site: Site): ClaimsView[] {
  const catalogue = catalogueOf(site);
  const all = ledgerOf(site);
  const papers = new Set(all.map(({ paper }) => paper.slug)).size;
  const options = optionsOf(all, site);
  return paginate(all).map((members, index) => ({
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
    index: urls.claimsIndex(),
    pager: pager(all.length, index + 1, urls.claims, 'claim'),
  }));
}

/** Every claim in the order of the pages. */
function ledgerOf(site: Site): Placed[] {
  return catalogueOf(site).newestFirst.flatMap((paper) =>
    site.textOf(paper.slug).claims.map((claim) => ({ claim, paper })),
  );
}

const NO_NAMES = { kinds: [], topics: [], units: [] };

/** Claims that a file of the index holds at most: about 100 kB. */
const CLAIMS_IN_A_FILE = 5_000;

/** The index of the whole ledger, about twenty bytes a claim, in files of bounded size. */
export function claimsIndexes(site: Site): ClaimsIndex[] {
  const kinds = new Numbering();
  const topics = new Numbering();
  const units = new Numbering();
  const rows = ledgerOf(site).map(({ claim: { kind, value, unit }, paper }): ClaimsIndex['rows'][number] => [
    kinds.of(kind),
    paper.date?.year ?? 0,
    // Of a range, the larger number.
    Math.max(...[value].flat()),
    units.of(unit),
    ...paper.topics.map(({ topic }) => topics.of(topic)),
  ]);
  const files = Math.max(1, Math.ceil(rows.length / CLAIMS_IN_A_FILE));
  return Array.from({ length: files }, (_, file) => ({
    files,
    pageSize: PAGE_SIZE,
    // What the rows of all files number is named in the first.
    ...(file === 0 ? { kinds: kinds.names, topics: topics.names, units: units.names } : NO_NAMES),
    rows: rows.slice(file * CLAIMS_IN_A_FILE, (file + 1) * CLAIMS_IN_A_FILE),
  }));
}

/** Numbers names from 0 in the order in which they come. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

function rowOf({ claim, paper }: Placed, catalogue: Catalogue): ClaimRow {
  const [first] = paper.topics;
  const { text, sentence, at } = claim;
  const before = sentence.slice(0, at);
  const behind = sentence.slice(at + text.length);
  return {
    text,
    subject: claimSubject(claim),
    ...(catalogue.isLean ? cutAround(before, behind) : { before, behind }),
    url: urls.paper(paper.slug),
    titleHtml: titleHtml(paper),
    year: paper.date ? String(paper.date.year) : '',
    ...(first && !catalogue.isLean && { topic: topicLink(first.topic, catalogue) }),
  };
}

/** Characters of a sentence that stand on each side of a claim in a lean site; the paper's page has the sentence. */
const SIDE = 40;

/** Whole words next to a claim. */
function cutAround(before: string, behind: string): { before: string; behind: string } {
  return {
    before: before.length <= SIDE ? before : `… ${before.slice(-SIDE).replace(/^\S*\s/, '')}`,
    behind: behind.length <= SIDE ? behind : `${behind.slice(0, SIDE).replace(/\s\S*$/, '')} …`,
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
