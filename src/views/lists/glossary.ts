import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { shortDate } from '../frame/date-line.ts';
import { type Head, headOf } from '../frame/head.ts';
import { nameHtml } from '../frame/text.ts';
import { type MentionView, mentionView } from '../paper/mention.ts';
import { anchorsOf } from './anchors.ts';
import { type GlossaryEntry, glossaryEntries } from './glossary-entries.ts';
import { groupByLetter, type LetterGroup, letterJumps, sortByLetter } from './letters.ts';
import { type Pager, pager, pageTitle, paginate } from './pages.ts';

/** A paper that uses an acronym. */
type GlossaryPaper = Pick<MentionView, 'url' | 'labelHtml' | 'title'>;

export interface GlossaryRow {
  /** Anchor on its page. */
  id: string;
  acronym: string;
  acronymHtml: string;
  readings: {
    expansion: string;
    /** The sentence that best explains it, with the paper it is from. */
    explained?: { sentence: string; paper: GlossaryPaper };
    /** The paper here that introduces it. */
    introducedBy?: GlossaryPaper;
    /** The hub that covers it. */
    topic?: { title: string; url: string };
    /** Further papers that expand it: those shown at once, and those that are folded. */
    shown: GlossaryPaper[];
    folded: GlossaryPaper[];
    more: string;
    /** The search for the papers that do not fit on the page. */
    rest?: { label: string; url: string };
  }[];
  /** `2 readings`, if papers differ. */
  conflict?: string;
  /** `used by 12 papers`. */
  users: string;
  /** When and where the acronym is first expanded here, if a dated paper does so and does not introduce it. */
  first?: GlossaryPaper & { when: string };
}

/** A page of the glossary. */
export interface GlossaryView {
  head: Head;
  lead: string;
  groups: LetterGroup<GlossaryRow>[];
  jumps: { label: string; url: string }[];
  pager: Pager;
}

/** Papers shown at once for one meaning. */
const SHOWN = 4;
/** Acronyms per page: each takes more space than a row of other lists. */
const ACRONYMS = 100;
/** Maximum number of papers named for one meaning: thousands may use one acronym. */
const NAMED = 10;

const acronymOf = ({ acronym }: { acronym: string }) => acronym;

/** The pages of the glossary: every acronym that a paper here expands, A to Z. */
export function glossaryViews(site: Site): GlossaryView[] {
  const entries = sortByLetter(glossaryEntries(site), acronymOf, acronymOf);
  const conflicts = entries.filter(({ readings }) => readings.length > 1).length;
  const jumps = letterJumps(entries, acronymOf, urls.glossary, ACRONYMS);
  return paginate(entries, ACRONYMS).map((members, index) => {
    const page = index + 1;
    const anchor = anchorsOf('acronym');
    const rows = members.map((entry) => ({
      id: anchor(entry.acronym),
      ...rowOf(site, entry),
    }));
    const title = pageTitle(strings.frame.glossary, page);
    return {
      head: headOf(site, title, strings.glossary.description, urls.glossary(page)),
      lead: leadOf(entries.length, conflicts),
      groups: groupByLetter(rows, acronymOf),
      jumps,
      pager: pager(entries.length, page, urls.glossary, strings.counts.acronyms, ACRONYMS),
    };
  });
}

function leadOf(entries: number, conflicts: number): string {
  const { glossary, format } = strings;
  if (entries === 0) return glossary.none;
  return [glossary.lead(entries), ...(conflicts > 0 ? [glossary.conflicts(conflicts)] : [])].join(format.gap);
}

function rowOf(site: Site, { acronym, readings, users, first }: GlossaryEntry): Omit<GlossaryRow, 'id'> {
  return {
    acronym,
    acronymHtml: nameHtml(acronym),
    users: strings.glossary.usedBy(users),
    readings: readings.map(({ expansion, papers, explained, introducedBy, topic }) => {
      const linked = new Set([introducedBy?.slug, explained?.paper.slug]);
      const others = papers.filter(({ slug }) => !linked.has(slug));
      const links = others.slice(0, NAMED).map((paper) => linkTo(site, paper));
      const cut = links.length > SHOWN + 1 ? SHOWN : links.length;
      const left = others.length - links.length;
      return {
        expansion,
        ...(explained && {
          explained: { sentence: explained.sentence, paper: linkTo(site, explained.paper) },
        }),
        ...(introducedBy && { introducedBy: linkTo(site, introducedBy) }),
        ...(topic && { topic: { title: topic.title, url: urls.topic(topic.id) } }),
        shown: links.slice(0, cut),
        folded: links.slice(cut),
        more: strings.glossary.more(others.length - cut),
        ...(left > 0 && {
          rest: { label: strings.glossary.bySearch(left), url: urls.search(`"${expansion}"`) },
        }),
      };
    }),
    ...(readings.length > 1 && { conflict: strings.glossary.readings(readings.length) }),
    ...(first?.date &&
      readings[0]?.introducedBy !== first && {
        first: { ...linkTo(site, first), when: shortDate(first.date) },
      }),
  };
}

function linkTo(site: Site, { slug }: ListedPaper): GlossaryPaper {
  const { url, labelHtml, title } = mentionView(site, slug);
  return { url, labelHtml, title };
}
