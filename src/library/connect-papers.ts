import type { Problem } from '../base/problems.ts';
import type { RunStage } from '../base/stages.ts';
import type { Library, LibraryTopic, Person } from '../schemas/library.ts';
import type { Mention, MergedPaper, Paper, RelatedPaper, TopicAssignment } from '../schemas/paper.ts';
import { findMentions, invertMentions } from './names/mentions.ts';
import type { HandWrittenFiles } from './overviews/hand-written-files.ts';
import { type Citing, citedPapers } from './papers/cited-papers.ts';
import type { DescribedPaper } from './papers/describe.ts';
import { type CountedTag, libraryTags } from './papers/tags.ts';
import { findNamesakes, type Namesakes } from './people/namesakes.ts';
import { findPeople, PAPERS_FOR_A_PAGE } from './people/people.ts';
import { relatePapers } from './similarity/related.ts';
import { hubFacts } from './topics/hub-facts.ts';
import { topicsOfLibrary } from './topics/topics-of-library.ts';
import type { ClassifiedPapers } from './weigh-papers.ts';

/** How papers relate to each other. */
export interface ConnectedPapers extends Pick<Library, 'topics' | 'hubs' | 'people' | 'unplaced' | 'tags'> {
  /** Sorted by slug. */
  papers: Paper[];
  /** Possible duplicates among people, for a curator to decide. */
  namesakes: Namesakes[];
  /** Problems of topics. */
  problems: Problem[];
}

/** Number of most common tags passed to the home page to choose from. */
const TAGS_TOLD = 40;

/** Places papers in all topics, relates them, and finds who wrote them and where they mention each other. */
export function connectPapers(
  described: readonly DescribedPaper[],
  classified: ClassifiedPapers,
  written: HandWrittenFiles,
  run: RunStage,
): ConnectedPapers {
  const { texts, vectors, placed } = classified;
  const { tags, counted: commonTags } = libraryTags(described);
  const made = run('make topics', () => topicsOfLibrary({ papers: texts, vectors, tags, written }, placed));
  const { all: allTopics, topics, unplaced, problems } = made;
  const topicIds = topics.map((own) => own.map(({ topic }) => topic));
  const citing = run('find citations', () => citedPapers(described));
  const related = run('relate', () =>
    relateAll(classified, allTopics, { topicIds, tags, citing }, written.curations),
  );
  const hubs = run('describe hubs', () => {
    const topicsOf = (paper: number) => topicIds[paper] ?? [];
    const ids = allTopics.map(({ id }) => id);
    return hubFacts(texts, vectors, ids, topicsOf);
  });
  const { mentions, mentionedBy } = run('find mentions', () => mentionsAmong(classified, topics, related));
  const authors = run('find people', () =>
    findAuthors(described, topics, tellingTags(tags, commonTags), written),
  );
  const papers: Paper[] = described.map((paper, index) => ({
    ...paper,
    topics: topics[index] ?? [],
    related: related[index] ?? [],
    mentions: mentions[index] ?? [],
    mentionedBy: mentionedBy.get(paper.slug) ?? [],
    ...(citing[index]?.cites.length && { cites: citing[index].cites }),
    ...(citing[index]?.citedBy.length && { citedBy: citing[index].citedBy }),
    authorPages: authors.pagesOf(paper.slug),
  }));
  return {
    papers: papers.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    topics: allTopics,
    hubs,
    people: authors.people,
    unplaced,
    tags: commonTags.slice(0, TAGS_TOLD),
    namesakes: authors.namesakes,
    problems,
  };
}

/** What papers can have in common besides their texts, in the order of the papers. */
interface InCommon {
  topicIds: readonly string[][];
  tags: readonly string[][];
  citing: readonly Citing[];
}

function relateAll(
  { texts, vectors, near }: ClassifiedPapers,
  topics: readonly LibraryTopic[],
  { topicIds, tags, citing }: InCommon,
  curations: HandWrittenFiles['curations'],
): RelatedPaper[][] {
  const linesOf = linesOfWork(topics);
  const papers = texts.map((text, index) => ({
    ...text,
    topics: topicIds[index] ?? [],
    tags: tags[index] ?? [],
    lines: linesOf(text.slug),
    cites: citing[index]?.cites ?? [],
    chosen: curations.get(text.slug)?.curation.related,
  }));
  return relatePapers(
    papers,
    vectors,
    topics.flatMap(({ terms }) => terms),
    near,
  );
}

/** Returns a function from a paper's slug to its lines of work, each as topic and id. */
export function linesOfWork(topics: readonly LibraryTopic[]): (slug: string) => readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id: topic, linesOfWork = [] } of topics) {
    for (const { id, papers } of linesOfWork) {
      for (const slug of papers) lines.set(slug, [...(lines.get(slug) ?? []), `${topic}/${id}`]);
    }
  }
  return (slug) => lines.get(slug) ?? [];
}

/** The mentions in each paper, and by slug the papers that mention one. */
function mentionsAmong(
  { texts, reader }: ClassifiedPapers,
  topics: readonly TopicAssignment[][],
  related: readonly RelatedPaper[][],
): { mentions: Mention[][]; mentionedBy: ReadonlyMap<string, string[]> } {
  const papers = texts.map((text, index) => ({
    ...text,
    topics: topics[index] ?? [],
    related: related[index] ?? [],
  }));
  const mentions = findMentions(papers, reader.words);
  const found = texts.map(({ slug }, index) => ({ slug, mentions: mentions[index] ?? [] }));
  return { mentions, mentionedBy: invertMentions(found) };
}

/** The authors of the papers, where `topics` and `tags` tell namesakes apart. */
function findAuthors(
  described: readonly DescribedPaper[],
  topics: readonly TopicAssignment[][],
  tags: readonly string[][],
  written: HandWrittenFiles,
): { people: Person[]; pagesOf(slug: string): (string | null)[]; namesakes: Namesakes[] } {
  const { people, authorsOf } = findPeople(
    described.map((paper, index) => ({
      ...paper,
      topics: fieldsOf(paper, topics[index] ?? [], tags[index] ?? []),
    })),
    written.people,
  );
  return {
    people: people.filter((person) => pageOf(person) !== null),
    pagesOf: (slug) => authorsOf.get(slug)?.map((person) => pageOf(people[person])) ?? [],
    namesakes: findNamesakes(
      described,
      (paper, author) => authorsOf.get(described[paper]?.slug ?? '')?.[author] ?? -1,
    ),
  };
}

/** The tags of each paper that can tell namesakes apart: a tag that half of the papers have cannot. */
function tellingTags(tags: readonly (readonly string[])[], counted: readonly CountedTag[]): string[][] {
  const widespread = new Set(counted.filter(({ papers }) => papers * 2 > tags.length).map(({ tag }) => tag));
  return tags.map((own) => own.filter((tag) => !widespread.has(tag)));
}

function pageOf(person: Person | undefined): string | null {
  return person && person.papers.length >= PAPERS_FOR_A_PAGE ? person.slug : null;
}

/**
 * What makes namesakes on two papers one person if shared: a topic or, for a paper without topics, its venue and
 * its tags.
 */
function fieldsOf(
  { venue, publication }: MergedPaper,
  topics: TopicAssignment[],
  tags: readonly string[],
): { topic: string }[] {
  if (topics.length > 0) return topics;
  const place = venue ?? publication?.publisher;
  return [...(place === undefined ? [] : [`in ${place}`]), ...tags.map((tag) => `on ${tag}`)].map(
    (topic) => ({ topic }),
  );
}
