import { isSeq, parseDocument } from 'yaml';
import type { ContentFiles, TextFile } from '../../base/content-files.ts';
import { formatProblem, type Problem } from '../../base/problems.ts';
import { type BuiltLibrary, buildLibrary } from '../../pipeline.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { readSource } from '../../sources/read/read-source.ts';
import { appendInOrder, formatLedger } from '../ledger-file.ts';
import { compareRecords, type RecordChanges } from './compare-records.ts';
import { damagedPapers } from './damaged-papers.ts';
import { recordChanges, slugFinder } from './record-changes.ts';

/** A list to be added. `retrieved` is YYYY-MM-DD. */
export interface NewSource {
  file: string;
  text: string;
  isDamaged?: true;
  label: string;
  retrieved: string;
}

/** What adding lists changes. */
export interface ImportPreview {
  /** The library including them and its new ledger. */
  content: ContentFiles;
  built: BuiltLibrary;
  /** Papers that no other source has. */
  added: Paper[];
  /** Titles of papers that other sources describe too. */
  merged: string[];
  /** Number of entries whose work another entry of the lists already has. */
  repeated: number;
  /** Slugs that do not get an address yet, because their entries are damaged. */
  damaged: string[];
  /** Slugs that get an address. */
  addressed: string[];
  /** Changes against the previous list of the same name, if there was one. */
  changes?: RecordChanges;
  /** Problems that were not there before. */
  problems: Problem[];
}

/**
 * The library with more sources, added on a given day, and how it differs. A source with the name of an existing
 * one replaces it; a paper whose title it corrects keeps its old address as a redirect. Nothing is written.
 */
export function previewImport(
  content: ContentFiles,
  sources: readonly NewSource[],
  day: string,
): ImportPreview {
  const before = buildLibrary(content);
  const old = sources.flatMap(({ file }) => recordsOf(content, file));
  const next = sources.reduce(withSource, content);
  const first = buildLibrary(next);
  const files = new Set(sources.map(({ file }) => file));
  const compared = old.length === 0 ? undefined : changesOf(old, next, files);
  const moved = compared ? renamed(compared, before, first) : [];
  const redirects = Object.fromEntries(moved.filter(([from]) => !before.added.includes(from)));
  const retitled = new Set(moved.map(([, to]) => to));
  const ledger = { ...first.ledger, redirects: { ...first.ledger.redirects, ...redirects } };
  const built =
    Object.keys(redirects).length > 0
      ? {
          ...buildLibrary({ ...next, ledger: fileOf(next.ledger, formatLedger(ledger)) }),
          added: first.added,
        }
      : first;
  const changes = compared && { ...compared, gone: noLongerListed(compared.gone, before, built) };
  const damaged = new Set(damagedPapers(built));
  const addressed = built.added.filter((slug) => !damaged.has(slug));
  const kept = Object.entries(ledger.papers).filter(
    ([slug]) => !damaged.has(slug) || !built.added.includes(slug),
  );
  const published = appendInOrder({ ...ledger, papers: Object.fromEntries(kept) }, addressed);
  const recorded = recordChanges(
    { before, built, changes, files, published, addressed, damaged, retitled },
    day,
  );
  const known = new Set(before.problems.map(formatProblem));
  const from = built.library.papers.filter(({ provenance }) =>
    provenance.some(({ source }) => files.has(source)),
  );
  const earlier = new Set(before.library.papers.map(({ slug }) => slug));
  const isNew = ({ slug, provenance }: Paper) =>
    !earlier.has(slug) && !retitled.has(slug) && provenance.every(({ source }) => files.has(source));
  return {
    content: { ...next, ledger: fileOf(next.ledger, formatLedger(recorded)) },
    built,
    added: from.filter(isNew).sort(byTitle),
    merged: from
      .filter(({ provenance }) => provenance.some(({ source }) => !files.has(source)))
      .map(({ plainTitle }) => plainTitle),
    repeated: from
      .map(({ provenance }) => provenance.filter(({ source }) => files.has(source)).length - 1)
      .reduce((total, more) => total + more, 0),
    damaged: built.added.filter((slug) => damaged.has(slug)),
    addressed,
    ...(changes && { changes }),
    problems: built.problems.filter((problem) => !known.has(formatProblem(problem))),
  };
}

function fileOf(file: TextFile, text: string): TextFile {
  return { path: file.path, text };
}

/** The library with one more source, which replaces one of the same name. */
function withSource(content: ContentFiles, source: NewSource): ContentFiles {
  const { file, text, isDamaged } = source;
  const path = `sources/${file}`;
  const others = content.sources.filter((one) => one.path !== path);
  const sources = [...others, { path, text, ...(isDamaged && { isDamaged }) }].sort(byPath);
  return { ...content, config: withRow(content.config, source), sources };
}

/** library.yaml with a row for the source; comments, order and the existing values of the row are kept. */
function withRow(config: TextFile, { file, label, retrieved }: NewSource): TextFile {
  const document = parseDocument(config.text);
  const rows = document.get('sources');
  if (!isSeq(rows)) document.set('sources', document.createNode([]));
  const data = (document.toJS() as { sources?: { file?: string }[] }).sources ?? [];
  const at = data.findIndex((row) => row.file === file);
  if (at >= 0) document.setIn(['sources', at, 'retrieved'], retrieved);
  else document.addIn(['sources'], document.createNode({ file, label, retrieved }));
  return { ...config, text: document.toString({ lineWidth: 0 }) };
}

function byTitle(a: Paper, b: Paper): number {
  return a.plainTitle.localeCompare(b.plainTitle, 'en') || (a.slug < b.slug ? -1 : 1);
}

function byPath(a: TextFile, b: TextFile): number {
  return a.path < b.path ? -1 : 1;
}

function recordsOf({ sources }: ContentFiles, file: string): SourceRecord[] {
  const source = sources.find(({ path }) => path === `sources/${file}`);
  return source ? readSource({ file, text: source.text }).records : [];
}

function changesOf(old: SourceRecord[], next: ContentFiles, files: ReadonlySet<string>): RecordChanges {
  return compareRecords(
    old,
    [...files].flatMap((file) => recordsOf(next, file)),
  );
}

/** Removed entries of papers that have no other entry in their list: a list may have had a paper twice. */
function noLongerListed(gone: SourceRecord[], before: BuiltLibrary, after: BuiltLibrary): SourceRecord[] {
  const slugOf = slugFinder(before);
  const sourcesOf = new Map(
    after.library.papers.map(({ slug, provenance }) => [slug, provenance.map(({ source }) => source)]),
  );
  return gone.filter((record) => {
    const slug = slugOf(record) ?? '';
    return !sourcesOf.get(after.ledger.redirects[slug] ?? slug)?.includes(record.source);
  });
}

/** Old and new addresses of papers whose address changed with their title. */
function renamed({ kept }: RecordChanges, before: BuiltLibrary, after: BuiltLibrary): [string, string][] {
  const live = new Set(after.library.papers.map(({ slug }) => slug));
  const [slugBefore, slugAfter] = [slugFinder(before), slugFinder(after)];
  return kept.flatMap(([one, other]): [string, string][] => {
    const [from, to] = [slugBefore(one), slugAfter(other)];
    return from === undefined || to === undefined || live.has(from) ? [] : [[from, to]];
  });
}
