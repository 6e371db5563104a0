import type { SourceRecord } from '../../schemas/record.ts';
import { foldTitle } from '../../text/words/fold.ts';

/** How a new version of a list differs from the old one. */
export interface RecordChanges {
  added: SourceRecord[];
  gone: SourceRecord[];
  /** Entries in both versions. */
  kept: [before: SourceRecord, now: SourceRecord][];
  /** Kept entries whose values changed, with the names of those fields. */
  changed: { record: SourceRecord; fields: string[] }[];
}

/** Where an entry is, and under which key, says nothing about the work. */
const PLACE = new Set(['source', 'lines', 'key']);

/** Matches the entries of two versions of a list: by citation key, then by identifier, then by title. */
export function compareRecords(before: readonly SourceRecord[], now: readonly SourceRecord[]): RecordChanges {
  const kept: [SourceRecord, SourceRecord][] = [];
  let [left, right] = [[...before], [...now]];
  for (const keysOf of [keyOf, identifiersOf, titleOf]) {
    const waiting = new Map(left.flatMap((record) => keysOf(record).map((key) => [key, record] as const)));
    const matched = new Set<SourceRecord>();
    right = right.filter((record) => {
      const found = keysOf(record)
        .map((key) => waiting.get(key))
        .find((one) => one !== undefined && !matched.has(one));
      if (found === undefined) return true;
      matched.add(found);
      kept.push([found, record]);
      return false;
    });
    left = left.filter((record) => !matched.has(record));
  }
  const changed = kept
    .map(([one, other]) => ({ record: other, fields: differing(one, other) }))
    .filter(({ fields }) => fields.length > 0);
  return { added: right, gone: left, kept, changed };
}

function keyOf({ key }: SourceRecord): string[] {
  return key === undefined ? [] : [key];
}

function identifiersOf({ identifiers }: SourceRecord): string[] {
  return Object.entries(identifiers).map(([scheme, value]) => `${scheme}:${value}`);
}

function titleOf({ title }: SourceRecord): string[] {
  return [foldTitle(title)].filter((key) => key !== '');
}

function differing(one: SourceRecord, other: SourceRecord): string[] {
  const [a, b] = [one, other] as unknown as Record<string, unknown>[] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields]
    .filter((field) => !PLACE.has(field) && JSON.stringify(a[field]) !== JSON.stringify(b[field]))
    .sort();
}
