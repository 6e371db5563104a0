import type { Problem } from '../base/problems.ts';
import type { MappedField } from '../schemas/content/library-config.ts';
import type { SourceRecord, UntitledEntry } from '../schemas/record.ts';
import type { Doubt } from './doubts.ts';

/** One source file with what library.yaml says of it. */
export interface SourceFile {
  /** File name below `content/sources/`. */
  file: string;
  /** Line ends are `\n`, and no byte-order mark leads it: `openSource` sees to that. */
  text: string;
  /** Day on which the list was retrieved, YYYY-MM-DD, where the curator knows it. */
  retrieved?: string;
  /** What columns, tags or keys of this source hold, by their own names. */
  columns?: Readonly<Record<string, MappedField>>;
}

/** What an adapter made of a source. Every non-blank line is in exactly one of the first four. */
export interface AdapterOutput {
  records: SourceRecord[];
  /** Entries without a title that identify a work. */
  untitled?: UntitledEntry[];
  /** Known boilerplate (headings, sign-up prompts), 1-based line numbers. */
  boilerplate: number[];
  /** What was left out, with its lines. */
  problems: Problem[];
  /** What is in a record but was not plain to read. */
  doubts: Doubt[];
}

/**
 * Reads one source format: one file (or folder) and one row in `index.ts`. An adapter
 * - never throws: what it does not understand becomes a problem with its lines (`quarantine`, `leaveOutText`);
 * - adds each entry by `addDraft`, which cleans and checks it, and keeps the entry when one of its values is bad;
 * - loses no value: what it reads goes into the draft's fields, the rest into the draft's `other`. `EntryFields`
 *   (named texts) and `ObjectFields` (JSON) give it that: what is not taken from them is left in `rest()`;
 * - says what was not plain by `doubt`.
 */
export interface Adapter {
  /** Name as printed in reports, e.g. "paper listing (text)". */
  format: string;
  /**
   * How much of the source's start looks like this format, from 0 to 1: the share of its lines or elements that the
   * adapter would read. The adapter with the most evidence reads the source.
   */
  evidence(source: SourceFile): number;
  /**
   * Whether the format itself defines a name that stays in `other`; nothing is told of it. Any other name in `other`
   * is told once a source, with the nearest name that is read. Undefined: nothing is told.
   */
  knows?(name: string): boolean;
  /** Why a source that nobody reads is nearly this format, as one sentence, for the message about it. */
  nearly?(source: SourceFile): string | undefined;
  read(source: SourceFile): AdapterOutput;
}
