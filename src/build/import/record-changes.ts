import { recordImports, recordKnownDays } from '../../library/papers/record-imports.ts';
import type { BuiltLibrary } from '../../pipeline.ts';
import type { Ledger } from '../../schemas/content/ledger.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { foldTitle } from '../../text/words/fold.ts';
import type { RecordChanges } from './compare-records.ts';

/** An import that is about to be saved. Papers are given as slugs. */
export interface DoneImport {
  before: BuiltLibrary;
  built: BuiltLibrary;
  /** Changes against the lists that were replaced, if any. */
  changes: RecordChanges | undefined;
  /** Files of the imported lists. */
  files: ReadonlySet<string>;
  /** The ledger with the new addresses. */
  published: Ledger;
  /** Papers with a new address, including those that had another under a former title. */
  addressed: readonly string[];
  damaged: ReadonlySet<string>;
  retitled: ReadonlySet<string>;
}

/** The ledger with a record of what an import changed on a day. */
export function recordChanges(done: DoneImport, day: string): Ledger {
  const { before, built, files, published, addressed, damaged, retitled } = done;
  const dated = recordKnownDays(published, before.library, files, (slug) => !before.added.includes(slug));
  return recordImports(dated, day, built.library, {
    files,
    added: addressed.filter((slug) => !retitled.has(slug)),
    changed: changedPapers(done).filter((slug) => !damaged.has(slug)),
    removed: removedPapers(done),
  });
}

/** Existing papers that a list now describes differently. */
function changedPapers({ changes, built, retitled }: DoneImport): string[] {
  const slugOf = slugFinder(built);
  const changed = (changes?.changed ?? []).flatMap(({ record }) => slugOf(record) ?? []);
  const isNew = new Set(built.added);
  return [...new Set([...changed, ...retitled])].filter((slug) => retitled.has(slug) || !isNew.has(slug));
}

/** Papers with an address that a list no longer has; if a curator already took one down, it is found by its title. */
function removedPapers({ changes, before, published }: DoneImport): { slug: string; source: string }[] {
  const slugOf = slugFinder(before);
  const titled = new Map(Object.entries(published.papers).map(([slug, title]) => [foldTitle(title), slug]));
  return (changes?.gone ?? []).flatMap((record) => {
    const slug = slugOf(record) ?? titled.get(foldTitle(record.title));
    const isKnown = slug !== undefined && Object.hasOwn(published.papers, slug);
    return isKnown ? [{ slug, source: record.source }] : [];
  });
}

/** Returns a function that finds the paper an entry of a source belongs to. */
export function slugFinder({ library }: BuiltLibrary): (record: SourceRecord) => string | undefined {
  const key = (source: string, line: number) => `${source}:${line}`;
  const slugs = new Map(
    library.papers.flatMap(({ slug, provenance }) =>
      provenance.map(({ source, lines }) => [key(source, lines[0]), slug] as const),
    ),
  );
  return ({ source, lines }) => slugs.get(key(source, lines[0]));
}
