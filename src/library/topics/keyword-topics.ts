import { suggestion } from '../../base/nearest.ts';
import { type Place, type Problem, warning } from '../../base/problems.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import { tagKey } from '../papers/tags.ts';
import { asTitle, topicCount, topicIds } from './topic-ids.ts';

/** What library.yaml says about keywords: the title of the topic for one, or false for none. */
export type KeywordTable = Readonly<Record<string, string | false>>;

/** Rules for keywords, and how topics describe them. */
export interface KeywordRules {
  table: KeywordTable;
  /** The place of a row of the table. */
  placeOf: (keyword: string) => Place;
  /** The scope text of a topic made from these keywords. */
  scopeOf: (keywords: readonly string[]) => string;
}

/** A topic of a paper with the keywords that put it there. */
export interface KeywordPlace {
  topic: string;
  keywords: string[];
}

/** The topics made from keywords. */
export interface KeywordTopics {
  /** Those that nobody wrote, by number of papers. */
  topics: LibraryTopic[];
  /** By paper, in the order in which its sources list the keywords. */
  ofPaper: KeywordPlace[][];
  problems: Problem[];
}

/** Fewer papers are not a subject of their own, unless the table names it. */
const LEAST_PAPERS = 3;
/** A keyword of a larger share distinguishes nothing, unless the table names it. */
const LARGEST_SHARE = 0.5;

/** A topic while keywords are counted. */
interface Counted {
  title: string;
  isNamed: boolean;
  /** As first written in the sources. */
  keywords: Map<string, string>;
  papers: number;
}

/**
 * Topics made from keywords and collections: those in the table, and the most common others, as many as suit the
 * library's size. Keywords that differ only in case and punctuation are one. A written topic with the title or id
 * of a keyword takes its papers. `tags` are those of each paper.
 */
export function keywordTopics(
  tags: readonly (readonly string[])[],
  written: readonly LibraryTopic[],
  { table, placeOf, scopeOf }: KeywordRules,
): KeywordTopics {
  const targets = new Map(Object.entries(table).map(([keyword, title]) => [tagKey(keyword), title]));
  const titleOf = (tag: string) => targets.get(tagKey(tag)) ?? tag;
  const counted = count(tags, titleOf, new Set(targets.keys()));
  const chosen = choose(counted, tags.length);
  const byWritten = new Map(
    written.flatMap(({ id, title }) => [[tagKey(title), id] as const, [tagKey(id), id] as const]),
  );
  const idFor = topicIds(written.map(({ id }) => id));
  const ids = new Map<string, string>();
  const topics = [...counted].flatMap(([key, { title, keywords }]) => {
    const known = byWritten.get(key);
    if (known === undefined && !chosen.has(key)) return [];
    ids.set(key, known ?? idFor(title));
    if (known !== undefined) return [];
    const terms = [...keywords.values()];
    return [
      { id: ids.get(key) as string, title, scope: scopeOf(terms), terms, madeFrom: 'keywords' as const },
    ];
  });
  return {
    topics,
    ofPaper: tags.map((own) => placesOf(own, titleOf, ids)),
    problems: unknownRows(tags, table, placeOf),
  };
}

/** Whether keywords are useful as topics: half of the papers or more have one that makes a topic. */
export function areUseful(tags: readonly (readonly string[])[]): boolean {
  const counted = count(tags, (tag) => tag, new Set());
  const usable = new Set([...counted].filter(([, one]) => isUsable(one, tags.length)).map(([key]) => key));
  const having = tags.filter((own) => own.some((tag) => usable.has(tagKey(tag))));
  return having.length > 0 && having.length * 2 >= tags.length;
}

/** All topics that keywords could make, by the key of their title, sorted by number of papers. */
function count(
  tags: readonly (readonly string[])[],
  titleOf: (tag: string) => string | false,
  named: ReadonlySet<string>,
): Map<string, Counted> {
  const all = new Map<string, Counted>();
  for (const own of tags) {
    const seen = new Set<string>();
    for (const tag of own) {
      const title = titleOf(tag);
      if (title === false) continue;
      const key = tagKey(title);
      const known = all.get(key) ?? { title: asTitle(title), isNamed: false, keywords: new Map(), papers: 0 };
      all.set(key, known);
      known.isNamed ||= named.has(tagKey(tag));
      if (!known.keywords.has(tagKey(tag))) known.keywords.set(tagKey(tag), tag);
      if (!seen.has(key)) known.papers++;
      seen.add(key);
    }
  }
  return new Map([...all].sort(([a, x], [b, y]) => y.papers - x.papers || (a < b ? -1 : 1)));
}

function isUsable({ papers }: Counted, all: number): boolean {
  return papers >= LEAST_PAPERS && papers <= LARGEST_SHARE * all;
}

/** The keys of the topics that are made. */
function choose(counted: ReadonlyMap<string, Counted>, papers: number): Set<string> {
  const named = [...counted].filter(([, { isNamed }]) => isNamed);
  const others = [...counted].filter(([, one]) => !one.isNamed && isUsable(one, papers));
  const room = Math.max(0, topicCount(papers) - named.length);
  return new Set([...named, ...others.slice(0, room)].map(([key]) => key));
}

function placesOf(
  own: readonly string[],
  titleOf: (tag: string) => string | false,
  ids: ReadonlyMap<string, string>,
): KeywordPlace[] {
  const places = new Map<string, string[]>();
  for (const tag of own) {
    const title = titleOf(tag);
    const id = title === false ? undefined : ids.get(tagKey(title));
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), tag]);
  }
  return [...places].map(([topic, keywords]) => ({ topic, keywords }));
}

function unknownRows(
  tags: readonly (readonly string[])[],
  table: KeywordTable,
  placeOf: (keyword: string) => Place,
): Problem[] {
  // As written by the first paper that has each.
  const known = new Map(
    tags
      .flat()
      .reverse()
      .map((tag) => [tagKey(tag), tag]),
  );
  return Object.keys(table)
    .filter((keyword) => !known.has(tagKey(keyword)))
    .map((keyword) =>
      warning(
        'unknown-keyword',
        `no source gives the keyword “${keyword}”`,
        placeOf(keyword),
        'a row of keywordTopics says what happens to a keyword of the sources',
        known.size > 0
          ? suggestion(keyword, [...known.values()])
          : 'remove the row: no source gives keywords',
      ),
    );
}
