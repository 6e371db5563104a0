import type { Problem } from '../base/problems.ts';
import type { RunStage } from '../base/stages.ts';
import type { Library, MapPoint, Person } from '../schemas/library.ts';
import type { MergedPaper, Paper, TopicAssignment } from '../schemas/paper.ts';
import { findMentions, invertMentions } from './names/mentions.ts';
import type { HandWrittenFiles } from './overviews/hand-written-files.ts';
import { linesOfWork } from './overviews/lines-of-work.ts';
import { citedPapers } from './papers/cited-papers.ts';
import { type DescribedPaper, plainAbstract } from './papers/describe.ts';
import { libraryTags } from './papers/tags.ts';
import { findNamesakes, type Namesakes } from './people/namesakes.ts';
import { findPeople, PAPERS_FOR_A_PAGE } from './people/people.ts';
import { mapPapers } from './similarity/paper-map.ts';
import { paperVectors } from './similarity/paper-vectors.ts';
import { relatePapers } from './similarity/related.ts';
import { TermReader } from './similarity/term-reader.ts';
import { hubFacts } from './topics/hub-facts.ts';
import { placeInWritten, topicsOfLibrary } from './topics/topics-of-library.ts';

/** What papers are to each other. */
export interface ConnectedPapers extends Pick<Library, 'topics' | 'hubs' | 'people' | 'unplaced' | 'tags'> {
  /** Sorted by slug. */
  papers: Paper[];
  /** Where each paper lies on the map, by slug: it takes long, and only pages show it. */
  placeOnMap(): Record<string, MapPoint>;
  /** People who may be one, for a curator. */
  namesakes: Namesakes[];
  /** Of topics. */
  problems: Problem[];
}

/** Commonest tags that the home page can choose from. */
const TAGS_TOLD = 40;

/** Places papers in topics and on the map, relates them, and finds who wrote them and where they name each other. */
export function connectPapers(
  described: readonly DescribedPaper[],
  written: HandWrittenFiles,
  run: RunStage,
): ConnectedPapers {
  const texts = described.map((paper) => ({
    slug: paper.slug,
    title: paper.plainTitle,
    abstract: plainAbstract(paper),
  }));
  const { tags, counted: commonTags } = libraryTags(described);
  const reader = new TermReader();
  const placed = run('classify', () => placeInWritten(texts, written, reader));
  const vectors = run('weigh terms', () =>
    paperVectors(
      texts.map((text, index) => ({ ...text, names: described[index]?.names ?? [] })),
      reader,
    ),
  );
  const {
    all: allTopics,
    topics,
    unplaced,
    problems,
  } = run('make topics', () => topicsOfLibrary({ papers: texts, vectors, tags, written }, placed));
  const linesOf = linesOfWork(allTopics);
  const citing = run('find citations', () => citedPapers(described));
  const related = run('relate', () =>
    relatePapers(
      texts.map((text, index) => ({
        ...text,
        names: described[index]?.names ?? [],
        acronyms: described[index]?.acronyms ?? [],
        topics: topics[index]?.map(({ topic }) => topic) ?? [],
        tags: tags[index] ?? [],
        lines: linesOf(text.slug),
        cites: citing[index]?.cites ?? [],
        chosen: written.curations.get(text.slug)?.curation.related,
      })),
      vectors,
      allTopics.flatMap(({ terms }) => terms),
    ),
  );
  const hubs = run('describe hubs', () =>
    hubFacts(
      texts,
      vectors,
      allTopics.map(({ id }) => id),
      (paper) => topics[paper]?.map(({ topic }) => topic) ?? [],
    ),
  );
  const mentions = run('find mentions', () =>
    findMentions(
      described.map(({ names, acronyms }, index) => ({
        ...(texts[index] as (typeof texts)[number]),
        names,
        acronyms,
        topics: topics[index] ?? [],
        related: related[index] ?? [],
      })),
      reader.words,
    ),
  );
  const mentionedBy = invertMentions(
    described.map(({ slug }, index) => ({ slug, mentions: mentions[index] ?? [] })),
  );
  // What half of the papers are about tells nobody apart.
  const widespread = new Set(
    commonTags.filter(({ papers }) => papers * 2 > described.length).map(({ tag }) => tag),
  );
  const people = run('find people', () =>
    findPeople(
      described.map((paper, index) => ({
        ...paper,
        topics: fieldsOf(
          paper,
          topics[index] ?? [],
          tags[index]?.filter((tag) => !widespread.has(tag)) ?? [],
        ),
      })),
      written.people,
    ),
  );
  const papers: Paper[] = described.map((paper, index) => ({
    ...paper,
    topics: topics[index] ?? [],
    related: related[index] ?? [],
    mentions: mentions[index] ?? [],
    mentionedBy: mentionedBy.get(paper.slug) ?? [],
    ...(citing[index]?.cites.length && { cites: citing[index].cites }),
    ...(citing[index]?.citedBy.length && { citedBy: citing[index].citedBy }),
    authorPages: people.authorsOf.get(paper.slug)?.map((person) => pageOf(people.people[person])) ?? [],
  }));
  const namesakes = findNamesakes(described, (paper, author) => {
    const slug = described[paper]?.slug ?? '';
    return people.authorsOf.get(slug)?.[author] ?? -1;
  });
  return {
    papers: papers.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    topics: allTopics,
    hubs,
    placeOnMap() {
      const places = run('lay out the map', () => mapPapers(vectors));
      return Object.fromEntries(texts.map(({ slug }, index) => [slug, places[index] as MapPoint]));
    },
    people: people.people.filter((person) => pageOf(person) !== null),
    unplaced,
    tags: commonTags.slice(0, TAGS_TOLD),
    namesakes,
    problems,
  };
}

function pageOf(person: Person | undefined): string | null {
  return person && person.papers.length >= PAPERS_FOR_A_PAGE ? person.slug : null;
}

/**
 * By what namesakes on two papers are taken for one person: a topic or, of a paper without any, where it appeared and
 * the tags that it has.
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
