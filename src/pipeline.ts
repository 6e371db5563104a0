import type { ContentFiles } from './base/content-files.ts';
import type { Problem } from './base/problems.ts';
import { findMentions, invertMentions } from './library/names/mentions.ts';
import { checkBodies } from './library/overviews/check-bodies.ts';
import { checkFiles } from './library/overviews/check-files.ts';
import { crossCheck } from './library/overviews/cross-check.ts';
import { readHandWritten } from './library/overviews/hand-written-files.ts';
import { linesOfWork } from './library/overviews/lines-of-work.ts';
import { overviewMentions, readingPaths } from './library/overviews/overview-mentions.ts';
import { addressPapers } from './library/papers/address-papers.ts';
import { citedPapers } from './library/papers/cited-papers.ts';
import { cleanText, unrepaired } from './library/papers/clean.ts';
import { completeEntries } from './library/papers/complete-entries.ts';
import { curatePapers } from './library/papers/curate.ts';
import { damagedTitles } from './library/papers/damaged-titles.ts';
import { describePaper, plainAbstract } from './library/papers/describe.ts';
import {
  type BarePapers,
  firstPlace,
  NO_DESCRIPTION,
  notWhole,
  orElse,
  placeOfRecord,
  withBare,
} from './library/papers/not-whole.ts';
import { sameIdentifiers } from './library/papers/same-identifiers.ts';
import { reportSources, SOURCES } from './library/papers/source-reports.ts';
import { libraryTags } from './library/papers/tags.ts';
import { findNamesakes, type Namesakes } from './library/people/namesakes.ts';
import { findPeople, PAPERS_FOR_A_PAGE } from './library/people/people.ts';
import { mapPapers } from './library/similarity/paper-map.ts';
import { paperVectors } from './library/similarity/paper-vectors.ts';
import { relatePapers } from './library/similarity/related.ts';
import { TermReader } from './library/similarity/term-reader.ts';
import { hubFacts } from './library/topics/hub-facts.ts';
import { placeInWritten, topicsOfLibrary } from './library/topics/topics-of-library.ts';
import type { Ledger } from './schemas/content/ledger.ts';
import type { Synonyms } from './schemas/content/synonyms.ts';
import type { Library, MapPoint, Person } from './schemas/library.ts';
import type { MergedPaper, Paper, TopicAssignment } from './schemas/paper.ts';
import type { UntitledEntry } from './schemas/record.ts';
import { readSource } from './sources/index.ts';
import { readSources } from './sources/read-sources.ts';

/** Runs one stage of the pipeline; a caller that measures or shows progress passes its own. */
export type RunStage = <T>(name: string, work: () => T) => T;

/**
 * Gives the result of `make`, a function called `name` of `input` alone whose results are JSON; a caller that keeps
 * results from run to run passes its own.
 */
export type Recall = <T>(name: string, input: unknown, make: () => T) => T;

/** A library with the ledger it would have and everything a curator must know. */
export interface BuiltLibrary {
  library: Library;
  ledger: Ledger;
  /** Slugs that the ledger lacks. */
  added: string[];
  /** For search. */
  synonyms: Synonyms;
  /** Entries without a title, which another source may complete. */
  untitled: UntitledEntry[];
  /** People who may be one, for a curator. */
  namesakes: Namesakes[];
  problems: Problem[];
}

/** Commonest tags that the home page can choose from. */
const TAGS_TOLD = 40;

function pageOf(person: Person | undefined): string | null {
  return person && person.papers.length >= PAPERS_FOR_A_PAGE ? person.slug : null;
}

/** By what namesakes on two papers are taken for one person: a topic or, of a paper without any, where it appeared. */
function fieldsOf({ venue, publication }: MergedPaper, topics: TopicAssignment[]): { topic: string }[] {
  const place = venue ?? publication?.publisher;
  return topics.length > 0 || place === undefined ? topics : [{ topic: `in ${place}` }];
}

/** Adapters and merging name a source by its file name; a curator needs the path. */
function inSources(problem: Problem): Problem {
  return { ...problem, where: { ...problem.where, file: SOURCES + problem.where.file } };
}

/**
 * The text of `content/` → the library. Pure: the same text gives the same library. Papers of `bare` are shown by their
 * titles alone.
 */
export function buildLibrary(
  content: ContentFiles,
  run: RunStage = (_, work) => work(),
  recall: Recall = (_name, _input, make) => make(),
  bare: BarePapers = new Map(),
): BuiltLibrary {
  const failures: Problem[] = [];
  const written = run('read hand-written files', () => readHandWritten(content));
  const read = run('read sources', () =>
    completeEntries(
      readSources(content.sources, written.config.sources, (source) =>
        recall('read', source, () => readSource(source)),
      ),
    ),
  );
  const clean = run('repair text', () =>
    read.flatMap(({ records }) =>
      records.map((record) => {
        const { title, abstract } = record;
        return orElse(
          () => ({ record, ...recall('repair', [title, abstract], () => cleanText(record)) }),
          () => unrepaired(record),
          (why) => failures.push(notWhole(title, 'as its source prints it', placeOfRecord(record), why)),
        );
      }),
    ),
  );
  const addressed = run('merge records', () => addressPapers(clean, written));
  const curated = run('curate', () => curatePapers(addressed.papers, addressed.slugs, written.curations));
  const shown = withBare(curated.papers, bare);
  const described = run('describe', () =>
    shown.papers.map((paper) => {
      const text = { title: paper.plainTitle, abstract: plainAbstract(paper), links: paper.statedLinks };
      const told = orElse(
        () => recall('describe', text, () => describePaper(text)),
        () => NO_DESCRIPTION,
        (why) =>
          failures.push(notWhole(paper.plainTitle, 'without what its text tells', firstPlace(paper), why)),
      );
      const { gist = told.gist, results = told.results } = written.curations.get(paper.slug)?.curation ?? {};
      return { ...paper, ...told, gist, results };
    }),
  );
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
    problems: topicProblems,
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
  const places = run('lay out the map', () => mapPapers(vectors));
  const hubs = run('describe hubs', () =>
    hubFacts(
      texts,
      vectors,
      allTopics.map(({ id }) => id),
      (paper) => topics[paper]?.map(({ topic }) => topic) ?? [],
    ),
  );
  const [discussed, paths] = run('read overviews', () => [
    overviewMentions(content.topics, written.topics),
    readingPaths(written.topics),
  ]);
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
  const people = run('find people', () =>
    findPeople(
      described.map((paper, index) => ({ ...paper, topics: fieldsOf(paper, topics[index] ?? []) })),
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
  // Where the sources are those of another library, every name of a paper is unknown, and that says it all.
  const isOther = addressed.problems.some(({ kind }) => kind === 'ledger-of-another-library');
  const problems = [
    ...written.problems,
    ...topicProblems,
    ...[
      ...read.flatMap((source) => [...source.problems, ...damagedTitles(source.records)]),
      ...addressed.mergeProblems,
    ].map(inSources),
    ...addressed.problems,
    ...curated.problems,
    ...failures,
    ...shown.problems,
    ...sameIdentifiers(curated.papers, written.curations),
    ...checkFiles(content),
    ...checkBodies(content, written.topics, new Set(addressed.slugs)),
    ...crossCheck(
      content,
      written,
      new Set(addressed.slugs),
      new Set(read.map(({ file }) => file)),
      allTopics.filter(({ madeFrom }) => madeFrom === 'keywords').map(({ id }) => id),
    ),
  ].filter(({ kind }) => !(isOther && kind === 'unknown-paper'));
  const library: Library = {
    config: written.config,
    topics: allTopics,
    hubs,
    discussed: Object.fromEntries(discussed),
    readingPaths: Object.fromEntries(paths),
    papers: papers.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    map: Object.fromEntries(texts.map(({ slug }, index) => [slug, places[index] as MapPoint])),
    people: people.people.filter((person) => pageOf(person) !== null),
    sources: reportSources(read, written.config.sources, papers, problems),
    removed: addressed.removed,
    redirects: addressed.redirects,
    imports: addressed.ledger.imports ?? [],
    unplaced,
    tags: commonTags.slice(0, TAGS_TOLD),
  };
  const namesakes = findNamesakes(described, (paper, author) => {
    const slug = described[paper]?.slug ?? '';
    return people.authorsOf.get(slug)?.[author] ?? -1;
  });
  const { ledger, added } = addressed;
  return {
    library,
    ledger,
    added,
    synonyms: written.synonyms,
    untitled: read.flatMap((source) => source.untitled ?? []),
    namesakes,
    problems,
  };
}
