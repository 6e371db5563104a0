import type { OtherValues } from '../schemas/record.ts';
import type { Draft } from './draft.ts';
import { oneLine } from './lines.ts';

/** Notes something ambiguous in an entry. */
export function noteDoubt(draft: Draft, what: string, why: string, fix: string): void {
  draft.doubts ??= [];
  draft.doubts.push({ what, why, fix });
}

/** Keeps values that no field takes, under the names the source uses. */
export function keepOther(draft: Draft, other: readonly OtherValues[] | undefined): void {
  if (!other?.length) return;
  draft.other ??= [];
  for (const values of other) draft.other.push(values);
}

/** Keeps a value that no field takes, if there is one. */
export function keepValue(draft: Draft, name: string, value: string | undefined): void {
  if (value !== undefined) keepOther(draft, [{ name, values: [value] }]);
}

/** The draft without empty members, with each text on one line. */
export function withoutAbsent(draft: Draft): Draft {
  // Copying is faster than deleting members.
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(draft)) {
    if (typeof value === 'string') kept[name] = oneLine(value);
    else if (value !== undefined && !(Array.isArray(value) && value.length === 0)) kept[name] = value;
  }
  return kept;
}
