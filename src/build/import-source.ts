import { isSeq, parseDocument } from 'yaml';
import type { ContentFiles, TextFile } from '../base/content-files.ts';
import { formatProblem, type Problem } from '../base/problems.ts';
import { type BuiltLibrary, buildLibrary } from '../pipeline.ts';

/** A source that a curator wants to add. `retrieved` is YYYY-MM-DD. */
export interface NewSource {
  file: string;
  text: string;
  isDamaged?: true;
  label: string;
  retrieved: string;
}

/** What adding a source changes. */
export interface ImportPreview {
  content: ContentFiles;
  built: BuiltLibrary;
  /** Titles of papers that no other source has. */
  added: string[];
  /** Titles of papers that other sources describe too. */
  merged: string[];
  /** Problems that were not there before. */
  problems: Problem[];
}

/** The library with one more source, and how it differs. Nothing is written. */
export function previewImport(content: ContentFiles, source: NewSource): ImportPreview {
  const before = new Set(buildLibrary(content).problems.map(formatProblem));
  const { file, text, isDamaged } = source;
  const newFile = { path: `sources/${file}`, text, ...(isDamaged && { isDamaged }) };
  const sources = [...content.sources, newFile];
  const next = { ...content, config: withRow(content.config, source), sources: sources.sort(byPath) };
  const built = buildLibrary(next);
  const from = built.library.papers.filter(({ provenance }) =>
    provenance.some((place) => place.source === file),
  );
  const isNew = (paper: (typeof from)[number]) => paper.provenance.every((place) => place.source === file);
  return {
    content: next,
    built,
    added: from.filter(isNew).map(({ plainTitle }) => plainTitle),
    merged: from.filter((paper) => !isNew(paper)).map(({ plainTitle }) => plainTitle),
    problems: built.problems.filter((problem) => !before.has(formatProblem(problem))),
  };
}

/** library.yaml with a row for the source; comments and order stay. */
function withRow(config: TextFile, { file, label, retrieved }: NewSource): TextFile {
  const document = parseDocument(config.text);
  if (!isSeq(document.get('sources'))) document.set('sources', document.createNode([]));
  document.addIn(['sources'], document.createNode({ file, label, retrieved }));
  return { ...config, text: document.toString({ lineWidth: 0 }) };
}

function byPath(a: TextFile, b: TextFile): number {
  return a.path < b.path ? -1 : 1;
}

/** What a curator reads before an import is kept. */
export function formatPreview({ added, merged, problems }: ImportPreview): string {
  return [
    ...problems.map((problem) => `${formatProblem(problem)}\n`),
    ...listed('new', added),
    ...listed('merged with papers of other sources', merged),
    `${problems.length} new problem${problems.length === 1 ? '' : 's'}`,
  ].join('\n');
}

const SHOWN = 20;

function listed(what: string, titles: string[]): string[] {
  const more = titles.length > SHOWN ? [`  … and ${titles.length - SHOWN} more`] : [];
  return [`${titles.length} ${what}`, ...titles.slice(0, SHOWN).map((title) => `  ${title}`), ...more];
}
