import type { ContentFiles, TextFile } from '../../base/content-files.ts';
import { formatProblem, type Problem, type ProblemKind } from '../../base/problems.ts';
import { SOURCES } from '../../library/papers/source-reports.ts';
import { type BuiltLibrary, buildLibrary } from '../../pipeline.ts';
import type { Ledger } from '../../schemas/content/ledger.ts';
import type { Paper, Provenance } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { readSource } from '../../sources/read/read-source.ts';
import { appendInOrder, formatLedger } from '../ledger-file.ts';
import { type NewSource, withSource } from './add-source.ts';
import { compareRecords, type RecordChanges } from './compare-records.ts';
import { recordChanges, slugFinder } from './record-changes.ts';

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
  const retitled = new Set(moved.map(([, to]) => to));
  const redirects = moved.filter(([from]) => !before.added.includes(from));
  const ledger = withRedirects(first.ledger, redirects);
  const built =
    redirects.length > 0
      ? {
          ...buildLibrary({ ...next, ledger: fileOf(next.ledger, formatLedger(ledger)) }),
          added: first.added,
        }
      : first;
  const changes = compared && { ...compared, gone: noLongerListed(compared.gone, before, built) };
  const damaged = new Set(damagedPapers(built));
  const addressed = built.added.filter((slug) => !damaged.has(slug));
  const published = publishedLedger(ledger, built.added, damaged);
  const recorded = recordChanges(
    { before, built, changes, files, published, addressed, damaged, retitled },
    day,
  );
  return {
    content: { ...next, ledger: fileOf(next.ledger, formatLedger(recorded)) },
    built,
    ...countPapers(built, before, files, retitled),
    damaged: built.added.filter((slug) => damaged.has(slug)),
    addressed,
    ...(changes && { changes }),
    problems: newProblems(built, before),
  };
}

function newProblems(after: BuiltLibrary, before: BuiltLibrary): Problem[] {
  const known = new Set(before.problems.map(formatProblem));
  return after.problems.filter((problem) => !known.has(formatProblem(problem)));
}

/** The ledger with more redirects, from former addresses to those that papers have. */
function withRedirects(ledger: Ledger, moved: readonly [from: string, to: string][]): Ledger {
  return { ...ledger, redirects: { ...ledger.redirects, ...Object.fromEntries(moved) } };
}

/** The ledger without the addresses of those of its new papers that are damaged. */
function publishedLedger(ledger: Ledger, added: readonly string[], damaged: ReadonlySet<string>): Ledger {
  const withheld = new Set(added.filter((slug) => damaged.has(slug)));
  const papers = Object.entries(ledger.papers).filter(([slug]) => !withheld.has(slug));
  return appendInOrder(
    { ...ledger, papers: Object.fromEntries(papers) },
    added.filter((slug) => !withheld.has(slug)),
  );
}

/** The papers of the lists: those that are new, and those that something else describes too. */
function countPapers(
  { library }: BuiltLibrary,
  before: BuiltLibrary,
  files: ReadonlySet<string>,
  retitled: ReadonlySet<string>,
): Pick<ImportPreview, 'added' | 'merged' | 'repeated'> {
  const isOurs = ({ source }: Provenance) => files.has(source);
  const earlier = new Set(before.library.papers.map(({ slug }) => slug));
  const papers = library.papers.filter(({ provenance }) => provenance.some(isOurs));
  const [own, shared] = [true, false].map((all) =>
    papers.filter(({ provenance }) => provenance.every(isOurs) === all),
  ) as [Paper[], Paper[]];
  return {
    added: own.filter(({ slug }) => !earlier.has(slug) && !retitled.has(slug)).sort(byTitle),
    merged: shared.map(({ plainTitle }) => plainTitle),
    repeated: papers.reduce((sum, { provenance }) => sum + provenance.filter(isOurs).length - 1, 0),
  };
}

function fileOf(file: TextFile, text: string): TextFile {
  return { path: file.path, text };
}

function byTitle(a: Paper, b: Paper): number {
  return a.plainTitle.localeCompare(b.plainTitle, 'en') || (a.slug < b.slug ? -1 : 1);
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

/** Kinds of problems that mean a passage was not read as intended. */
const DAMAGE = new Set<ProblemKind>([
  'damaged-characters',
  'entry-left-out',
  'text-left-out',
  'title-missing',
]);

/** Slugs of papers whose entries are all damaged, or next to lines that were left out. */
function damagedPapers({ library, problems }: BuiltLibrary): string[] {
  const damage = problems.filter(({ kind }) => DAMAGE.has(kind));
  return library.papers
    .filter(({ provenance }) =>
      provenance.every(({ source, lines }) => damage.some((problem) => touches(problem, source, lines))),
    )
    .map(({ slug }) => slug);
}

function touches({ kind, where }: Problem, source: string, [from, to]: [number, number]): boolean {
  const { file, line, endLine = line } = where;
  if (file !== SOURCES + source || line === undefined || endLine === undefined) return false;
  // Lines left out next to an entry are usually a piece of it.
  const reach = kind === 'text-left-out' ? 1 : 0;
  return line <= to + reach && endLine >= from - reach;
}
