import { acronymKey, groupReadings, singularAcronym } from '../../library/names/readings.ts';
import { dateSortKey } from '../../schemas/dates.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { ExplainedAcronym } from '../../schemas/paper.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { AcronymFinder } from './acronym-finder.ts';

/** One meaning of an acronym. */
export interface Reading {
  expansion: string;
  /** The papers that expand it this way, earliest first. */
  papers: ListedPaper[];
  /** The sentence of these papers that best explains it. */
  explained?: { sentence: string; paper: ListedPaper };
  /** The paper here that introduces it. */
  introducedBy?: ListedPaper;
  /** The topic that covers it. */
  topic?: LibraryTopic;
}

/** An acronym with all the expansions that papers here give. */
export interface GlossaryEntry {
  acronym: string;
  /** Meanings, most frequent first. */
  readings: Reading[];
  /** Number of papers that use it. */
  users: number;
  /** The earliest dated paper that expands it. */
  first?: ListedPaper;
}

interface Mention extends ExplainedAcronym {
  key: string;
  paper: ListedPaper;
  /** Whether the paper introduces what the acronym stands for. */
  isOwn: boolean;
}

type GlossarySite = Pick<Site, 'papers' | 'textOf' | 'topics'>;

/**
 * Every acronym that a paper here expands, with its meanings; spelling variants of an acronym or of an expansion
 * are combined.
 */
export function glossaryEntries(site: GlossarySite): GlossaryEntry[] {
  const keyOf = keysByAcronym();
  const mentions = site.papers.flatMap((paper) => {
    const { acronyms, systems } = site.textOf(paper.slug);
    if (acronyms.length === 0) return [];
    const own = new Set(systems.flatMap(({ name, forms }) => [name, ...forms]).map(acronymKey));
    return acronyms.map((one): Mention => {
      const key = keyOf(one.acronym);
      return { ...one, paper, key, isOwn: own.has(key) };
    });
  });
  const byKey = Map.groupBy(mentions, ({ key }) => key);
  const users = countUsers(site, byKey, keyOf);
  const expand = (acronym: string) =>
    mostFrequent((byKey.get(acronymKey(acronym)) ?? []).map(({ expansion }) => expansion)) ?? acronym;
  const topicOf = topicFinder(site.topics);
  return [...byKey].map(([key, same]) => entryOf(same, users.get(key)?.count ?? 0, { expand, topicOf }));
}

/** Returns a function that computes the key of each acronym once: most papers expand the same ones. */
function keysByAcronym(): (acronym: string) => string {
  const keys = new Map<string, string>();
  return (acronym) => {
    const known = keys.get(acronym);
    if (known !== undefined) return known;
    const key = acronymKey(acronym);
    keys.set(acronym, key);
    return key;
  };
}

interface Lookups {
  expand: (acronym: string) => string;
  topicOf: (terms: readonly string[]) => LibraryTopic | undefined;
}

function entryOf(mentions: readonly Mention[], users: number, { expand, topicOf }: Lookups): GlossaryEntry {
  const acronym = spellingOf(mentions);
  const readings = groupReadings(mentions, expand).map((same) => readingOf(same, acronym, topicOf));
  const [first] = fromEarly(readings.flatMap(({ papers }) => papers.slice(0, 1)));
  return { acronym, readings, users, ...(first?.date && { first }) };
}

/** The most frequent spelling, preferring a singular to its plural. */
function spellingOf(mentions: readonly Mention[]): string {
  const written = mentions.map(({ acronym }) => acronym);
  const singulars = written.filter((acronym) => singularAcronym(acronym) === acronym);
  return mostFrequent(singulars.length > 0 ? singulars : written) ?? '';
}

function readingOf(mentions: readonly Mention[], acronym: string, topicOf: Lookups['topicOf']): Reading {
  const exact = mentions.filter((mention) => mention.acronym === acronym);
  const papers = fromEarly([...new Set(mentions.map(({ paper }) => paper))]);
  const expansion = mostFrequent((exact.length > 0 ? exact : mentions).map((one) => one.expansion)) ?? '';
  const [best] = mentions
    .filter(({ explained }) => explained)
    .sort(
      (a, b) =>
        (b.explained?.worth ?? 0) - (a.explained?.worth ?? 0) || (a.paper.slug < b.paper.slug ? -1 : 1),
    );
  const own = mentions.find(({ isOwn }) => isOwn)?.paper;
  const topic = topicOf([acronym, ...mentions.map((one) => one.expansion)]);
  return {
    expansion,
    papers,
    ...(best?.explained && { explained: { sentence: best.explained.sentence, paper: best.paper } }),
    ...(own && { introducedBy: own }),
    ...(topic && { topic }),
  };
}

/** A topic covers what is among its terms. */
function topicFinder(topics: readonly LibraryTopic[]): Lookups['topicOf'] {
  const byTerm = new Map(
    topics.flatMap((topic) => topic.terms.map((term) => [termKey(term), topic] as const)),
  );
  return (terms) => {
    const named = terms.map(termKey).find((term) => byTerm.has(term));
    return named === undefined ? undefined : byTerm.get(named);
  };
}

function termKey(term: string): string {
  return acronymKey(term).replace(/s$/, '');
}

/** Number of papers that use or expand each acronym, by its key. Linear in the text. */
function countUsers(
  { papers, textOf }: GlossarySite,
  known: ReadonlyMap<string, readonly Mention[]>,
  keyOf: (acronym: string) => string,
): Map<string, { count: number }> {
  const users = new Map([...known.keys()].map((key) => [key, { count: 0, last: '' }]));
  const finder = new AcronymFinder(known);
  for (const { slug, title } of papers) {
    const { plain, acronyms } = textOf(slug);
    const add = (key: string) => {
      const found = users.get(key);
      if (!found || found.last === slug) return;
      found.last = slug;
      found.count += 1;
    };
    for (const { acronym } of acronyms) add(keyOf(acronym));
    finder.keysIn(title).forEach(add);
    finder.keysIn(plain).forEach(add);
  }
  return users;
}

/** Papers without a date come last. */
function fromEarly(papers: readonly ListedPaper[]): ListedPaper[] {
  return papers
    .map((paper) => ({ paper, key: `${dateSortKey(paper.date) || '~'} ${paper.slug}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ paper }) => paper);
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].sort(
    ([a, all], [b, others]) => others.length - all.length || (a > b ? -1 : 1),
  );
  return counts[0]?.[0];
}
