import { nearest, suggestion } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problems.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import type { Ledger } from '../../schemas/content/ledger.ts';
import type { RemovedPaper } from '../../schemas/library.ts';
import type { CleanRecord, MergedPaper } from '../../schemas/paper.ts';
import type { CuratedPaper } from './curate.ts';
import { nameInTitle } from './describe.ts';
import { mergeRecords } from './merge/merge.ts';
import { assignPermalinks, type Permalinks } from './permalinks.ts';
import { withoutSettled } from './settled.ts';

/** Papers with their addresses, as curators joined, split and removed them. */
export interface AddressedPapers extends Permalinks {
  papers: MergedPaper[];
  /**
   * Former slug to the slug that replaced it: those in the ledger, and those of papers that are the same as
   * another.
   */
  redirects: Record<string, string>;
  removed: RemovedPaper[];
  mergeProblems: Problem[];
}

interface Written {
  ledger: Ledger;
  ledgerLine: LineOf;
  curations: ReadonlyMap<string, CuratedPaper>;
}

/**
 * Merges records into papers and assigns each its address. A curation may split entries off from its paper
 * (`apart`), say that its paper is the same as another (`sameAs`), or take it down (`removed`).
 */
export function addressPapers(records: readonly CleanRecord[], written: Written): AddressedPapers {
  const { ledger, ledgerLine, curations } = written;
  const problems: Problem[] = [];
  const removed = new Set(
    [...curations].filter(([, { curation }]) => curation.removed).map(([slug]) => slug),
  );
  const groups = groupRecords(records, curations, problems);
  const addressed = (same: readonly CleanRecord[][], from: Ledger) => {
    const merged = groups.map((group) => mergeRecords(group, same));
    const papers = merged.flatMap((one) => one.papers);
    const kept = merged[0]?.papers.length ?? 0;
    const links = assignPermalinks(papers, from, nameInTitle, ledgerLine, {
      gone: removed,
      isApart: (index) => index >= kept,
    });
    return { papers, mergeProblems: merged.flatMap((one) => one.problems), ...links };
  };
  const first = addressed([], ledger);
  const { same, redirects } = sameWorks(first, records, curations, problems);
  const joined = { ...ledger.redirects, ...redirects };
  const last = same.length > 0 ? addressed(same, { ...first.ledger, redirects: joined }) : first;
  problems.push(...unknownPapers(first.ledger, curations));
  const live = new Set(last.slugs);
  const added = first.added.filter((slug) => live.has(slug));
  const fresh = Object.fromEntries(added.map((slug) => [slug, last.ledger.papers[slug] ?? slug]));
  return {
    ...withoutRemoved(last, removed),
    ledger: { ...ledger, papers: { ...ledger.papers, ...fresh } },
    added,
    redirects: joined,
    removed: removedPapers(last, curations),
    mergeProblems: withoutSettled(last.mergeProblems, last, curations),
    problems: [...last.problems, ...problems],
  };
}

/** The records that stay with their papers, then a group for each curation that splits some off. */
function groupRecords(
  records: readonly CleanRecord[],
  curations: Written['curations'],
  problems: Problem[],
): CleanRecord[][] {
  const ownerOf = new Map<CleanRecord, string>();
  for (const [slug, { curation, file, lineOf }] of curations) {
    for (const [index, place] of curation.apart.entries()) {
      const found = records.find(({ record }) => isAtPlace(record, place));
      if (found) ownerOf.set(found, slug);
      else problems.push(noEntry(place, { file, line: lineOf(['apart', index]) }));
    }
  }
  const apart = Map.groupBy(records, (record) => ownerOf.get(record) ?? '');
  return [apart.get('') ?? [], ...[...apart].filter(([slug]) => slug !== '').map(([, group]) => group)];
}

function isAtPlace({ source, lines }: CleanRecord['record'], place: string): boolean {
  const at = place.lastIndexOf(':');
  const line = Number(place.slice(at + 1));
  return source === place.slice(0, at) && lines[0] <= line && line <= lines[1];
}

function noEntry(place: string, where: Problem['where']): Problem {
  return error(
    'unknown-source',
    `there is no entry at “${place}”`,
    where,
    'an entry is named by the file below content/sources/ and one of its lines',
    'take the place from the page of the paper, which names its sources',
  );
}

/** The records of papers that a curator says are one work, and the resulting redirects. */
function sameWorks(
  { papers, slugs }: { papers: MergedPaper[]; slugs: string[] },
  records: readonly CleanRecord[],
  curations: Written['curations'],
  problems: Problem[],
): { same: CleanRecord[][]; redirects: Record<string, string> } {
  const paperOf = new Map(slugs.map((slug, index) => [slug, papers[index] as MergedPaper]));
  const recordAt = new Map(
    records.map((clean) => [`${clean.record.source}:${clean.record.lines[0]}`, clean]),
  );
  const recordsOf = (slug: string) =>
    (paperOf.get(slug)?.provenance ?? []).flatMap(
      ({ source, lines }) => recordAt.get(`${source}:${lines[0]}`) ?? [],
    );
  const same: CleanRecord[][] = [];
  const redirects: Record<string, string> = {};
  for (const [slug, { curation, file, lineOf }] of curations) {
    const { sameAs } = curation;
    if (sameAs === undefined) continue;
    if (sameAs === slug || !paperOf.has(sameAs)) {
      const others = slugs.filter((one) => one !== slug);
      problems.push(noOther(sameAs, { file, line: lineOf(['sameAs']) }, others));
      continue;
    }
    redirects[slug] = sameAs;
    same.push([...recordsOf(sameAs), ...recordsOf(slug)]);
  }
  return { same, redirects };
}

/** Curations of this kind are for papers that need no page any more, but the library must have had them. */
function unknownPapers({ papers }: Ledger, curations: Written['curations']): Problem[] {
  return [...curations]
    .filter(([slug, { curation }]) => (curation.removed || curation.sameAs) && !Object.hasOwn(papers, slug))
    .map(([slug, { file }]) =>
      error(
        'unknown-paper',
        `there is no paper “${slug}”`,
        { file, line: 1 },
        'a curation is named after its paper’s address',
        suggestion(slug, Object.keys(papers)),
      ),
    );
}

function noOther(slug: string, where: Problem['where'], others: string[]): Problem {
  return error(
    'unknown-paper',
    `there is no other paper “${slug}”`,
    where,
    'sameAs names the paper that stays, by its address',
    nearest(slug, others) === null
      ? 'write the last part of the address of that paper’s page'
      : suggestion(slug, others),
  );
}

function withoutRemoved<T extends { papers: MergedPaper[]; slugs: string[] }>(
  all: T,
  removed: ReadonlySet<string>,
): T {
  const isKept = (_: unknown, index: number) => !removed.has(all.slugs[index] as string);
  return { ...all, papers: all.papers.filter(isKept), slugs: all.slugs.filter(isKept) };
}

function removedPapers(
  { papers, slugs, ledger }: { papers: MergedPaper[]; slugs: string[]; ledger: Ledger },
  curations: Written['curations'],
): RemovedPaper[] {
  const titleOf = new Map(slugs.map((slug, index) => [slug, papers[index]?.plainTitle]));
  return [...curations]
    .flatMap(
      ([
        slug,
        {
          curation: { removed },
        },
      ]) => (removed ? [{ slug, title: titleOf.get(slug) ?? ledger.papers[slug] ?? slug, ...removed }] : []),
    )
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
