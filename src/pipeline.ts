import type { ContentFiles, WrittenFiles } from './base/content-files.ts';
import type { Problem } from './base/problems.ts';
import { makeAnew, type Recall, type RunStage } from './base/stages.ts';
import { type ConnectedPapers, connectPapers } from './library/connect-papers.ts';
import { mapPapers } from './library/map/paper-map.ts';
import { checkBodies } from './library/overviews/check-bodies.ts';
import { checkFiles } from './library/overviews/check-files.ts';
import { crossCheck } from './library/overviews/cross-check.ts';
import { type HandWrittenFiles, readHandWritten } from './library/overviews/hand-written-files.ts';
import { overviewMentions, readingPaths } from './library/overviews/overview-mentions.ts';
import { type AddressedPapers, addressPapers } from './library/papers/address-papers.ts';
import { cleanRecords } from './library/papers/clean.ts';
import { type AddressedPaper, curatePapers } from './library/papers/curate.ts';
import { type Described, describePapers, type OwnText, ownText } from './library/papers/describe.ts';
import { type BarePapers, withTitlesOnly } from './library/papers/incomplete-papers.ts';
import { completeEntries } from './library/papers/merge/complete-entries.ts';
import { sameIdentifiers } from './library/papers/merge/same-identifiers.ts';
import { reportSources, SOURCES } from './library/papers/source-reports.ts';
import type { Namesakes } from './library/people/namesakes.ts';
import { unknownAuthors } from './library/people/unknown-authors.ts';
import { type ClassifiedPapers, classifyPapers, weighPapers } from './library/weigh-papers.ts';
import type { Ledger } from './schemas/content/ledger.ts';
import type { Synonyms } from './schemas/content/synonyms.ts';
import type { Library, MapPoint } from './schemas/library.ts';
import type { UntitledEntry } from './schemas/record.ts';
import { type ReadSource, readSource, readSources } from './sources/read/read-source.ts';

/** A library with its resulting ledger and everything a curator must know. */
export interface BuiltLibrary {
  library: Library;
  /** The position of each paper on the map: a function, because it takes long and only pages show it. */
  placeOnMap(recall: Recall): Record<string, MapPoint>;
  ledger: Ledger;
  /** Slugs missing from the ledger. */
  added: string[];
  /** For search. */
  synonyms: Synonyms;
  /** Entries without a title, which another source may complete. */
  untitled: UntitledEntry[];
  /** Possible duplicates among people, for a curator to decide. */
  namesakes: Namesakes[];
  problems: Problem[];
}

/** The text of `content/` → the library. Pure: the same text gives the same library. */
export function buildLibrary(
  content: ContentFiles,
  run: RunStage = (_, work) => work(),
  recall: Recall = makeAnew,
): BuiltLibrary {
  const gathered = gatherPapers(content, run, recall, new Map());
  const described = describeTexts(gathered, run, recall);
  const weighed = weighPapers(described.papers, gathered.texts, run);
  const classified = classifyPapers(weighed, gathered.written, run);
  return finishLibrary(content, gathered, described, classified, run);
}

/** The papers of `content/`, each on its own: what its sources and its curator say about it, and its address. */
export interface GatheredPapers {
  written: HandWrittenFiles;
  read: ReadSource[];
  addressed: AddressedPapers;
  /** With the curations applied. */
  curated: readonly AddressedPaper[];
  /** As pages are to show them. */
  papers: readonly AddressedPaper[];
  /** The text of each of these papers. */
  texts: readonly OwnText[];
  /** Problems of files that could not be read, or not as intended. */
  fileProblems: Problem[];
  /** Problems of curations, and of papers that are not shown in full. */
  problems: Problem[];
}

/**
 * The first part of the pipeline: each paper on its own. Reads the sources, repairs their text, merges records of
 * the same work, and applies the curations; papers in `bare` are shown by their titles only.
 */
export function gatherPapers(
  content: ContentFiles,
  run: RunStage,
  recall: Recall,
  bare: BarePapers,
): GatheredPapers {
  const written = run('read hand-written files', () => readHandWritten(content, recall));
  const read = run('read sources', () =>
    completeEntries(
      readSources(content.sources, written.config.sources, (source) => {
        const { text, ...row } = source;
        return recall('read', [text, JSON.stringify(row)], () => readSource(source));
      }),
    ),
  );
  const records = read.flatMap((source) => source.records);
  const clean = run('repair text', () => cleanRecords(records, recall));
  const addressed = run('merge records', () => addressPapers(clean.records, written));
  const curated = run('curate', () => curatePapers(addressed.papers, addressed.slugs, written.curations));
  const shown = withTitlesOnly(curated.papers, bare);
  return {
    written,
    read,
    addressed,
    curated: curated.papers,
    papers: shown.papers,
    texts: shown.papers.map(ownText),
    fileProblems: checkFiles(content),
    problems: [...curated.problems, ...clean.problems, ...shown.problems],
  };
}

/** The second part: what each text says. */
export function describeTexts(
  { papers, texts, written }: GatheredPapers,
  run: RunStage,
  recall: Recall,
): Described {
  return run('describe', () => describePapers(papers, texts, written.curations, recall));
}

/** The last part, for papers whose texts are classified: how they relate to each other. */
export function finishLibrary(
  content: WrittenFiles,
  gathered: GatheredPapers,
  described: Described,
  classified: ClassifiedPapers,
  run: RunStage,
): BuiltLibrary {
  const { written, read, addressed } = gathered;
  const [discussed, paths] = run('read overviews', () => [
    overviewMentions(content.topics, written.topics),
    readingPaths(written.topics),
  ]);
  const connected = connectPapers(described.papers, classified, written, run);
  const problems = problemsOf(content, gathered, connected, described.problems);
  const { namesakes, problems: _problems, papers, ...shared } = connected;
  const library: Library = {
    config: written.config,
    papers,
    ...shared,
    discussed: Object.fromEntries(discussed),
    readingPaths: Object.fromEntries(paths),
    sources: reportSources(read, written.config.sources, papers, problems),
    removed: addressed.removed,
    redirects: addressed.redirects,
    imports: addressed.ledger.imports ?? [],
  };
  return {
    library,
    placeOnMap: placeLater(classified),
    ledger: addressed.ledger,
    added: addressed.added,
    synonyms: written.synonyms,
    untitled: read.flatMap((source) => source.untitled ?? []),
    namesakes,
    problems,
  };
}

/** What this returns holds the vectors of the papers, and nothing else of what they were compared by. */
function placeLater({
  texts,
  vectors: { vectors },
  landmarks,
}: ClassifiedPapers): BuiltLibrary['placeOnMap'] {
  const slugs = texts.map(({ slug }) => slug);
  return (recall) => {
    const places = mapPapers(vectors, landmarks, recall);
    return Object.fromEntries(slugs.map((slug, index) => [slug, places[index] as MapPoint]));
  };
}

/** Everything that a curator must know, in the order of the stages that find it. */
function problemsOf(
  content: WrittenFiles,
  gathered: GatheredPapers,
  connected: ConnectedPapers,
  failures: readonly Problem[],
): Problem[] {
  const { addressed, curated, read, written } = gathered;
  const slugs = new Set(addressed.slugs);
  const made = connected.topics.filter(({ madeFrom }) => madeFrom === 'keywords').map(({ id }) => id);
  // If the sources belong to another library, every paper name is unknown, and one message says it all.
  const isOther = addressed.problems.some(({ kind }) => kind === 'ledger-of-another-library');
  return [
    ...written.problems,
    ...connected.problems,
    ...[...read.flatMap((source) => source.problems), ...addressed.mergeProblems].map(inSources),
    ...addressed.problems,
    ...gathered.problems,
    ...failures,
    ...sameIdentifiers(curated, written.curations),
    ...unknownAuthors(curated, written.people, content.people),
    ...gathered.fileProblems,
    ...checkBodies(content, written.topics, slugs),
    ...crossCheck(content, written, slugs, new Set(read.map(({ file }) => file)), made),
  ].filter(({ kind }) => !(isOther && kind === 'unknown-paper'));
}

/** Adapters and merging refer to a source by its file name; a curator needs the path. */
function inSources(problem: Problem): Problem {
  return { ...problem, where: { ...problem.where, file: SOURCES + problem.where.file } };
}
