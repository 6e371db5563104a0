import { recordImports, recordKnownDays } from '../../library/papers/record-imports.ts';
import type { BuiltLibrary } from '../../pipeline.ts';
import type { Ledger } from '../../schemas/content/ledger.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { foldTitle } from '../../text/words/fold.ts';
import type { RecordChanges } from './compare-records.ts';

/** An import that is about to be kept. Papers are slugs. */
export interface DoneImport {
  before: BuiltLibrary;
  built: BuiltLibrary;
  /** Against the lists that were replaced, where there were any. */
  changes: RecordChanges | undefined;
  /** Files of the imported lists. */
  files: ReadonlySet<string>;
  /** The ledger with the new addresses. */
  published: Ledger;
  /** Papers with a new address, also those that had another under a former title. */
  addressed: readonly string[];
  damaged: ReadonlySet<string>;
  retitled: ReadonlySet<string>;
}

/** The ledger with what an import did on a day. */
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

/** Papers that the library had and of which a list says something else now. */
function changedPapers({ changes, built, retitled }: DoneImport): string[] {
  const slugOf = slugFinder(built);
  const changed = (changes?.changed ?? []).flatMap(({ record }) => slugOf(record) ?? []);
  const isNew = new Set(built.added);
  return [...new Set([...changed, ...retitled])].filter((slug) => retitled.has(slug) || !isNew.has(slug));
}

/** Papers with an address that a list had and has no more; where a curator took one down already, its title tells it. */
function removedPapers({ changes, before, published }: DoneImport): { slug: string; source: string }[] {
  const slugOf = slugFinder(before);
  const titled = new Map(Object.entries(published.papers).map(([slug, title]) => [foldTitle(title), slug]));
  return (changes?.gone ?? []).flatMap((record) => {
    const slug = slugOf(record) ?? titled.get(foldTitle(record.title));
    const isKnown = slug !== undefined && Object.hasOwn(published.papers, slug);
    return isKnown ? [{ slug, source: record.source }] : [];
  });
}

/** Finds the paper of a library that has an entry of one of its sources. */
export function slugFinder({ library }: BuiltLibrary): (record: SourceRecord) => string | undefined {
  const key = (source: string, line: number) => `${source}:${line}`;
  const slugs = new Map(
    library.papers.flatMap(({ slug, provenance }) =>
      provenance.map(({ source, lines }) => [key(source, lines[0]), slug] as const),
    ),
  );
  return ({ source, lines }) => slugs.get(key(source, lines[0]));
}
