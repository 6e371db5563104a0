import type { ContentFiles } from './base/content-files.ts';
import type { Problem } from './base/problems.ts';
import type { Recall, RunStage } from './base/stages.ts';
import { type ConnectedPapers, connectPapers, type DescribedPaper } from './library/connect-papers.ts';
import { type GatheredPapers, gatherPapers } from './library/gather-papers.ts';
import { checkBodies } from './library/overviews/check-bodies.ts';
import { checkFiles } from './library/overviews/check-files.ts';
import { crossCheck } from './library/overviews/cross-check.ts';
import { overviewMentions, readingPaths } from './library/overviews/overview-mentions.ts';
import { damagedTitles } from './library/papers/damaged-titles.ts';
import { describePaper, type OwnText } from './library/papers/describe.ts';
import { sameIdentifiers } from './library/papers/merge/same-identifiers.ts';
import { type BarePapers, firstPlace, NO_DESCRIPTION, notWhole, orElse } from './library/papers/not-whole.ts';
import { reportSources, SOURCES } from './library/papers/source-reports.ts';
import type { Namesakes } from './library/people/namesakes.ts';
import type { Ledger } from './schemas/content/ledger.ts';
import type { Synonyms } from './schemas/content/synonyms.ts';
import type { Library } from './schemas/library.ts';
import type { UntitledEntry } from './schemas/record.ts';

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
  return finishLibrary(content, gatherPapers(content, run, recall, bare), run, recall);
}

/** The rest of the way for papers that are gathered from the same content. */
export function finishLibrary(
  content: ContentFiles,
  gathered: GatheredPapers,
  run: RunStage,
  recall: Recall,
): BuiltLibrary {
  const { written, read, addressed } = gathered;
  const failures: Problem[] = [];
  const described = run('describe', () => describeAll(gathered, recall, failures));
  const [discussed, paths] = run('read overviews', () => [
    overviewMentions(content.topics, written.topics),
    readingPaths(written.topics),
  ]);
  const connected = connectPapers(described, written, run);
  const problems = problemsOf(content, gathered, connected, failures);
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
    ledger: addressed.ledger,
    added: addressed.added,
    synonyms: written.synonyms,
    untitled: read.flatMap((source) => source.untitled ?? []),
    namesakes,
    problems,
  };
}

/** Adds what the text of each paper tells, where its curator does not say it. */
function describeAll(
  { papers, texts, written }: GatheredPapers,
  recall: Recall,
  failures: Problem[],
): DescribedPaper[] {
  return papers.map((paper, index) => {
    const text = texts[index] as OwnText;
    const told = orElse(
      () => recall('describe', text, () => describePaper(text)),
      () => NO_DESCRIPTION,
      (why) =>
        failures.push(notWhole(paper.plainTitle, 'without what its text tells', firstPlace(paper), why)),
    );
    const { gist = told.gist, results = told.results } = written.curations.get(paper.slug)?.curation ?? {};
    return { ...paper, ...told, gist, results };
  });
}

/** Everything that a curator must know, in the order of the stages that find it. */
function problemsOf(
  content: ContentFiles,
  gathered: GatheredPapers,
  connected: ConnectedPapers,
  failures: readonly Problem[],
): Problem[] {
  const { addressed, curated, read, written } = gathered;
  const slugs = new Set(addressed.slugs);
  const made = connected.topics.filter(({ madeFrom }) => madeFrom === 'keywords').map(({ id }) => id);
  // Where the sources are those of another library, every name of a paper is unknown, and that says it all.
  const isOther = addressed.problems.some(({ kind }) => kind === 'ledger-of-another-library');
  return [
    ...written.problems,
    ...connected.problems,
    ...[
      ...read.flatMap((source) => [...source.problems, ...damagedTitles(source.records)]),
      ...addressed.mergeProblems,
    ].map(inSources),
    ...addressed.problems,
    ...gathered.problems,
    ...failures,
    ...sameIdentifiers(curated, written.curations),
    ...checkFiles(content),
    ...checkBodies(content, written.topics, slugs),
    ...crossCheck(content, written, slugs, new Set(read.map(({ file }) => file)), made),
  ].filter(({ kind }) => !(isOther && kind === 'unknown-paper'));
}

/** Adapters and merging name a source by its file name; a curator needs the path. */
function inSources(problem: Problem): Problem {
  return { ...problem, where: { ...problem.where, file: SOURCES + problem.where.file } };
}
