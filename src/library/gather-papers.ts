import type { ContentFiles } from '../base/content-files.ts';
import type { Problem } from '../base/problems.ts';
import type { Recall, RunStage } from '../base/stages.ts';
import { type ReadSource, readSource } from '../sources/read/read-source.ts';
import { readSources } from '../sources/read/read-sources.ts';
import { type HandWrittenFiles, readHandWritten } from './overviews/hand-written-files.ts';
import { type AddressedPapers, addressPapers } from './papers/address-papers.ts';
import { cleanText, unrepaired } from './papers/clean.ts';
import { type AddressedPaper, curatePapers } from './papers/curate.ts';
import { type OwnText, plainAbstract } from './papers/describe.ts';
import { completeEntries } from './papers/merge/complete-entries.ts';
import { type BarePapers, notWhole, orElse, placeOfRecord, withBare } from './papers/not-whole.ts';

/** The papers of `content/`, each by itself: what its sources and its curator say of it, and its address. */
export interface GatheredPapers {
  written: HandWrittenFiles;
  read: ReadSource[];
  addressed: AddressedPapers;
  /** As their curators would have them. */
  curated: readonly AddressedPaper[];
  /** As pages are to show them. */
  papers: readonly AddressedPaper[];
  /** The text of each of these papers. */
  texts: readonly OwnText[];
  /** Of curations, and of papers that are not shown whole. */
  problems: Problem[];
}

/** Reads the sources, repairs their texts, merges records of one work, and lays the curations over the papers. */
export function gatherPapers(
  content: ContentFiles,
  run: RunStage,
  recall: Recall,
  bare: BarePapers,
): GatheredPapers {
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
  return {
    written,
    read,
    addressed,
    curated: curated.papers,
    papers: shown.papers,
    texts: shown.papers.map(textOf),
    problems: [...curated.problems, ...failures, ...shown.problems],
  };
}

function textOf(paper: AddressedPaper): OwnText {
  return { title: paper.plainTitle, abstract: plainAbstract(paper), links: paper.statedLinks };
}
