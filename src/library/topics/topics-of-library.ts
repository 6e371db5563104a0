import { compareTexts } from '../../base/compare-texts.ts';
import type { Problem } from '../../base/problems.ts';
import type { LibraryConfig } from '../../schemas/content/library-config.ts';
import type { CuratedTopics } from '../../schemas/content/topic-assignment.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { TopicAssignment } from '../../schemas/paper.ts';
import { TABLES } from '../../strings/index.ts';
import type { HandWrittenFiles } from '../overviews/hand-written-files.ts';
import type { PaperVectors } from '../similarity/paper-vectors.ts';
import type { TermReader } from '../similarity/term-reader.ts';
import { findTopics } from './found-topics.ts';
import { areUseful, type KeywordPlace, keywordTopics } from './keyword-topics.ts';
import { type Placeable, type Placed, placePapers, type Unplaced } from './place.ts';

/** What topics are made from. */
export interface TopicSources {
  papers: readonly Placeable[];
  vectors: PaperVectors;
  /** The keywords and collections of each paper. */
  tags: readonly (readonly string[])[];
  written: Pick<HandWrittenFiles, 'config' | 'configLine' | 'topics' | 'assignments'>;
}

/** All topics, sorted by title, with the papers in them. */
export interface TopicsOfLibrary extends Placed {
  all: LibraryTopic[];
  problems: Problem[];
}

/** In a smaller library clusters are left to chance, so they must be requested. */
const LEAST_PAPERS = 50;

/** Papers in the topics that people wrote. */
export function placeInWritten(
  papers: readonly Placeable[],
  { topics, assignments }: Pick<HandWrittenFiles, 'topics' | 'assignments'>,
  reader: TermReader,
): Placed {
  return placePapers(papers, topics, assignments, inLinesOfWork(topics), reader);
}

/**
 * The topics of a library and the papers in them. Written topics come first: a paper that fits one is in it,
 * according to `placed`, however other topics are made. Then come those from keywords, if library.yaml wants them,
 * or from clusters of the papers that are in no topic yet. A classifier trained on the others places the remaining
 * papers.
 */
export function topicsOfLibrary(sources: TopicSources, placed: Placed): TopicsOfLibrary {
  const origin = originOf(sources);
  if (origin === 'none') return { ...placed, all: sources.written.topics, problems: [] };
  return origin === 'keywords' ? withKeywords(sources, placed) : withClusters(sources, placed);
}

/** Papers named in lines of work: a classifier learns from them as from rows. */
function inLinesOfWork(topics: readonly LibraryTopic[]): CuratedTopics[] {
  const named = topics.flatMap(({ id, linesOfWork = [] }) =>
    linesOfWork.flatMap(({ papers }) => papers.map((paper) => ({ paper, id }))),
  );
  return [...Map.groupBy(named, ({ paper }) => paper)].map(([paper, places]) => ({
    paper,
    topics: [...new Set(places.map(({ id }) => id))],
  }));
}

function originOf({ papers, tags, written }: TopicSources): NonNullable<LibraryConfig['topicsFrom']> {
  const { topicsFrom, keywordTopics: table } = written.config;
  if (topicsFrom !== undefined) return topicsFrom;
  if (table !== undefined) return 'keywords';
  const needsNone = written.topics.length > 0 || papers.length < LEAST_PAPERS || areUseful(tags);
  return needsNone ? 'none' : 'clusters';
}

function withKeywords(sources: TopicSources, placed: Placed): TopicsOfLibrary {
  const { papers, tags, written } = sources;
  const { config, configLine, topics: own, assignments } = written;
  const scopeOf = TABLES[config.language].hub.madeScope.keywords;
  const made = keywordTopics(tags, own, {
    table: config.keywordTopics ?? {},
    placeOf: (keyword) => ({ file: 'content/library.yaml', line: configLine(['keywordTopics', keyword]) }),
    scopeOf: (keywords) => scopeOf(keywords, false),
  });
  const known = new Set([...own, ...made.topics].map(({ id }) => id));
  const rows = new Map(assignments.map(({ paper, topics }) => [paper, topics.filter((id) => known.has(id))]));
  const topics = placed.topics.map((found, paper) => {
    const row = rows.get(papers[paper]?.slug ?? '') ?? [];
    return row.length > 0 ? row.map(byCurator) : joined(found, made.ofPaper[paper] ?? []);
  });
  const examples = papers.map(({ slug }, paper) => ({
    paper: slug,
    topics: topics[paper]?.map(({ topic }) => topic) ?? [],
  }));
  const result = placeOpen(sources, { ...placed, topics }, made.topics, examples);
  const mixed = withoutKeyword(result.topics);
  const told = made.topics.map((topic) =>
    mixed.has(topic.id) ? { ...topic, scope: scopeOf(topic.terms, true) } : topic,
  );
  return { ...result, all: [...own, ...told].sort(byTitle), problems: made.problems };
}

/** Topics that contain a paper for a reason other than its keywords. */
function withoutKeyword(topics: Placed['topics']): Set<string> {
  return new Set(topics.flatMap((own) => own.filter(({ by }) => by !== 'keyword').map(({ topic }) => topic)));
}

function byCurator(topic: string): TopicAssignment {
  return { topic, by: 'curator' };
}

function joined(found: readonly TopicAssignment[], places: readonly KeywordPlace[]): TopicAssignment[] {
  const further = places.filter(({ topic }) => !found.some((one) => one.topic === topic));
  return [
    ...found,
    ...further.map(({ topic, keywords }) => ({ topic, by: 'keyword' as const, terms: keywords })),
  ];
}

function withClusters(sources: TopicSources, placed: Placed): TopicsOfLibrary {
  const { papers, vectors, written } = sources;
  const open = [...papers.keys()].filter((paper) => placed.topics[paper]?.length === 0);
  const taken = new Set(written.topics.map(({ id }) => id));
  const found = findTopics(papers, vectors, open, taken, TABLES[written.config.language].hub);
  const examples = found.flatMap(({ topic, papers: own }) =>
    own.map((paper) => ({ paper, topics: [topic.id] })),
  );
  const made = found.map(({ topic }) => topic);
  const result = placeOpen(sources, placed, made, examples);
  const topicsOf = new Map(papers.map(({ slug }, paper) => [slug, result.topics[paper] ?? []]));
  const all = [...written.topics, ...made.map((topic) => withLinesOf(topic, topicsOf))].sort(byTitle);
  return { ...result, all, problems: [] };
}

/** A found topic whose lines of work only name papers that are in it. */
function withLinesOf(
  { linesOfWork = [], ...topic }: LibraryTopic,
  topicsOf: ReadonlyMap<string, readonly TopicAssignment[]>,
): LibraryTopic {
  const isHere = (slug: string) => topicsOf.get(slug)?.some((one) => one.topic === topic.id) ?? false;
  const lines = linesOfWork
    .map((line) => ({ ...line, papers: line.papers.filter(isHere) }))
    .filter((line) => line.papers.length > 0);
  return lines.length > 0 ? { ...topic, linesOfWork: lines } : topic;
}

/** Places papers without a topic in generated topics. */
function placeOpen(
  { papers, vectors }: TopicSources,
  { topics, unplaced }: Placed,
  made: readonly LibraryTopic[],
  examples: readonly CuratedTopics[],
): Placed {
  const second = placePapers(papers, made, [], examples, vectors.space.reader);
  const all = topics.map((own, paper) => (own.length > 0 ? own : (second.topics[paper] ?? [])));
  const still = new Set(papers.filter((_, paper) => all[paper]?.length === 0).map(({ slug }) => slug));
  return {
    topics: all,
    unplaced: merged([...unplaced, ...second.unplaced].filter(({ slug }) => still.has(slug))),
  };
}

/** One entry per paper, with the two topics that fit best. */
function merged(unplaced: readonly Unplaced[]): Unplaced[] {
  return [...Map.groupBy(unplaced, ({ slug }) => slug)].map(([slug, entries]) => ({
    slug,
    nearest: entries
      .flatMap(({ nearest }) => nearest)
      .sort((a, b) => b.score - a.score)
      .slice(0, 2),
  }));
}

function byTitle(a: LibraryTopic, b: LibraryTopic): number {
  return compareTexts(a.title, b.title) || compareTexts(a.id, b.id);
}
