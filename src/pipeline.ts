import type { ContentFiles } from './content-files.ts';
import { cleanRecord } from './library/clean.ts';
import { crossCheck } from './library/cross-check.ts';
import { curatePapers } from './library/curate.ts';
import { describePaper, nameInTitle, plainAbstract } from './library/describe.ts';
import { readHandWritten } from './library/hand-written-files.ts';
import { mergeRecords } from './library/merge.ts';
import { assignPermalinks } from './library/permalinks.ts';
import { placePapers } from './library/place.ts';
import { relatePapers } from './library/related.ts';
import { reportSources } from './library/source-reports.ts';
import type { Problem } from './problems.ts';
import type { Ledger } from './schemas/ledger.ts';
import type { Library } from './schemas/library.ts';
import type { Paper } from './schemas/paper.ts';
import { readSources } from './sources/read-sources.ts';

/** Runs one stage of the pipeline; a caller that measures or shows progress passes its own. */
export type RunStage = <T>(name: string, work: () => T) => T;

/** A library with the ledger it would have and everything a curator must know. */
export interface BuiltLibrary {
  library: Library;
  ledger: Ledger;
  /** Slugs that the ledger lacks. */
  added: string[];
  problems: Problem[];
}

/** The text of `content/` → the library. Pure: the same text gives the same library. */
export function buildLibrary(content: ContentFiles, run: RunStage = (_, work) => work()): BuiltLibrary {
  const written = run('read hand-written files', () => readHandWritten(content));
  const read = run('read sources', () => readSources(content.sources, written.config.sources));
  const clean = run('repair text', () => read.flatMap(({ records }) => records).map(cleanRecord));
  const merged = run('merge records', () => mergeRecords(clean));
  const addressed = run('assign addresses', () =>
    assignPermalinks(merged.papers, written.ledger, nameInTitle),
  );
  const curated = run('curate', () => curatePapers(merged.papers, addressed.slugs, written.curations));
  const described = run('describe', () =>
    curated.papers.map((paper) => ({ ...paper, ...describePaper(paper) })),
  );
  const texts = described.map((paper) => ({
    slug: paper.slug,
    title: paper.plainTitle,
    abstract: plainAbstract(paper),
  }));
  const topics = run('classify', () => placePapers(texts, written.topics, written.assignments));
  const related = run('relate', () => relatePapers(texts));
  const papers: Paper[] = described.map((paper, index) => ({
    ...paper,
    topics: topics[index] ?? [],
    related: related[index] ?? [],
  }));
  const problems = [
    ...written.problems,
    ...read.flatMap((source) => source.problems),
    ...merged.problems,
    ...addressed.problems,
    ...curated.problems,
    ...crossCheck(content, written, new Set(addressed.slugs), new Set(read.map(({ file }) => file))),
  ];
  const library: Library = {
    config: written.config,
    topics: written.topics,
    papers: papers.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    sources: reportSources(read, written.config.sources, papers, problems),
    redirects: written.ledger.redirects,
  };
  return { library, ledger: addressed.ledger, added: addressed.added, problems };
}
