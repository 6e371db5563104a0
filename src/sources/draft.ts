import type { z } from 'zod';
import { hasHiddenCharacters } from '../base/clean-characters.ts';
import { SourceRecord, UntitledEntry } from '../schemas/record.ts';
import { cleanDraft } from './clean-draft.ts';
import type { Doubt } from './doubts.ts';
import { readMapped } from './mapped-fields.ts';
import { doubt, type EntryPlace, type Gathered, quarantine } from './output.ts';

/** What an adapter read from one entry, before validation as a record. */
export type Draft = Partial<Omit<z.input<typeof SourceRecord>, 'source' | 'lines'>> & {
  /** Anything ambiguous, to be passed to `doubt`. */
  doubts?: Pick<Doubt, 'what' | 'why' | 'fix'>[];
};

/** Far more than a record allows; longer values are reported and dropped. */
const LONGEST_OTHER = 100_000;

/**
 * Cleans a draft and adds it as a record, or reports why it is not one. Values that violate the schema are dropped
 * and reported. An entry without a title is only worth keeping if it identifies a work: it then waits for a title.
 */
export function addDraft(output: Gathered, place: EntryPlace, draft: Draft, entry: string): void {
  const { file, columns } = output.source;
  const mapped = columns && draft.other ? readMapped(draft, columns) : draft;
  const lines: [number, number] = [place.line, place.endLine];
  const candidate: Candidate = Object.assign(cleanDraft(mapped), { source: file, lines });
  const { pages, other } = candidate;
  if (pages) candidate.pages = pages.replace(/ ?[-–—]+ ?/g, '–');
  if (other) candidate.other = withinLimits(output, place, other, entry);
  for (const { what, why, fix } of mapped.doubts ?? []) doubt(output, place, `${entry}: ${what}`, why, fix);
  if (hasHidden(mapped, candidate)) tellHidden(output, place, entry);
  const { doi } = mapped.identifiers ?? {};
  if (doi && !candidate.identifiers?.doi) {
    const what = `${entry}: its DOI “${doi.toWellFormed()}” is left out`;
    doubt(output, place, what, 'it contains characters that could not be decoded', 'correct it or remove it');
  }
  addCandidate(output, place, candidate, entry);
}

type Candidate = Omit<Draft, 'doubts'> & Pick<SourceRecord, 'source' | 'lines'>;

function addCandidate(output: Gathered, place: EntryPlace, candidate: Candidate, entry: string): void {
  const { arxiv, doi } = candidate.identifiers ?? {};
  if (!candidate.title && !arxiv && !doi) {
    quarantine(output, place, entry, 'It has no title.', 'Give it a title, or remove it.');
    return;
  }
  const error = candidate.title
    ? addValid(SourceRecord, candidate, output.records)
    : addValid(UntitledEntry, candidate, output.untitled);
  if (error === undefined) return;
  if (error.issues.some(({ path: [field] }) => field === undefined || field === 'title')) {
    const why = `Its title is not valid (${error.issues[0]?.message}).`;
    quarantine(output, place, entry, why, 'Correct its title.');
    return;
  }
  const byField = Map.groupBy(error.issues, ({ path: [field] }) => field as keyof Candidate);
  for (const [field, issues] of byField) leaveOut(output, place, candidate, field, issues, entry);
  addCandidate(output, place, candidate, entry);
}

/** Removes the values of a field that violate the schema from a candidate; in a list, only the invalid elements. */
function leaveOut(
  output: Gathered,
  place: EntryPlace,
  candidate: Candidate,
  field: keyof Candidate,
  issues: readonly z.core.$ZodIssue[],
  entry: string,
): void {
  const values = candidate[field];
  const kept = Array.isArray(values) ? validOf(values, issues) : [];
  Object.assign(candidate, { [field]: kept.length > 0 ? kept : undefined });
  const left = Array.isArray(values) ? values.length - kept.length : 1;
  const what =
    kept.length > 0
      ? `${left} of its ${field} ${left === 1 ? 'is' : 'are'} left out`
      : `its ${field} ${field.endsWith('s') ? 'are' : 'is'} left out`;
  doubt(output, place, `${entry}: ${what}`, `not valid: ${issues[0]?.message}`, `correct its ${field}`);
}

/** The valid elements of a list; none if the list itself is invalid, unless it is merely too long. */
function validOf(values: readonly unknown[], issues: readonly z.core.$ZodIssue[]): unknown[] {
  const ofList = issues.find(({ path }) => path.length === 1);
  if (ofList) return ofList.code === 'too_big' ? values.slice(0, Number(ofList.maximum)) : [];
  const bad = new Set(issues.map(({ path: [, at] }) => at));
  return values.filter((_, at) => !bad.has(at));
}

function addValid<T>(schema: z.ZodType<T>, candidate: Candidate, valid: T[]): z.ZodError | undefined {
  const { data, error } = schema.safeParse(candidate);
  if (data !== undefined) valid.push(data);
  return error;
}

function withinLimits(
  output: Gathered,
  place: EntryPlace,
  other: NonNullable<Draft['other']>,
  entry: string,
): Draft['other'] {
  let room = LONGEST_OTHER;
  const kept: NonNullable<Draft['other']> = [];
  const left: typeof kept = [];
  for (const named of other) {
    room -= named.values.reduce((sum, { length }) => sum + length, 0);
    (room >= 0 ? kept : left).push(named);
  }
  if (left.length > 0) {
    const names = left.map(({ name }) => `“${name}”`).join(', ');
    const why = 'a record keeps at most 100,000 characters that no field takes';
    doubt(output, place, `${entry}: the values of ${names} are left out`, why, 'nothing, unless they matter');
  }
  return kept.length > 0 ? kept : undefined;
}

/** Whether cleaning removed hidden characters; a text it left unchanged had none. */
function hasHidden(draft: Draft, cleaned: Draft): boolean {
  const isHidden = (text: string | undefined, after: string | undefined) =>
    text !== undefined && text !== after && hasHiddenCharacters(text);
  return (
    isHidden(draft.title, cleaned.title) ||
    isHidden(draft.venue, cleaned.venue) ||
    isHidden(draft.organisation, cleaned.organisation) ||
    isHidden(draft.identifiers?.doi, cleaned.identifiers?.doi) ||
    (draft.abstract?.some((text, at) => isHidden(text, cleaned.abstract?.[at])) ?? false) ||
    (draft.authors?.some(({ literal }, at) => isHidden(literal, cleaned.authors?.[at]?.literal)) ?? false)
  );
}

function tellHidden(output: Gathered, place: EntryPlace, entry: string): void {
  const why = 'controls, direction overrides, private-use characters and lone surrogates are invisible';
  doubt(output, place, `${entry}: hidden characters were removed`, why, 'check the text on its page');
}
