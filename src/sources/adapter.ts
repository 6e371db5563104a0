import type { Problem } from '../base/problems.ts';
import type { MappedField } from '../schemas/content/library-config.ts';
import type { SourceRecord, UntitledEntry } from '../schemas/record.ts';
import type { Doubt } from './doubts.ts';

/** A source file, with what library.yaml says about it. */
export interface SourceFile {
  /** File name below `content/sources/`. */
  file: string;
  /** Line endings are `\n` and there is no byte-order mark: `openSource` sees to that. */
  text: string;
  /** Day on which the list was retrieved, YYYY-MM-DD, if the curator knows it. */
  retrieved?: string;
  /** What the columns, tags or keys of this source contain, by the names the source uses. */
  columns?: Readonly<Record<string, MappedField>>;
}

/** What an adapter made of a source. Every non-blank line is in exactly one of the first four lists. */
export interface AdapterOutput {
  records: SourceRecord[];
  /** Entries that identify a work but have no title. */
  untitled?: UntitledEntry[];
  /** Line numbers (1-based) of known boilerplate, such as headings and sign-up prompts. */
  boilerplate: number[];
  /** What was skipped, with its lines. */
  problems: Problem[];
  /** What is in a record but was ambiguous. */
  doubts: Doubt[];
}

/**
 * Reads one source format: one file (or folder) and one row in `index.ts`. An adapter
 * - never throws: anything it does not understand becomes a problem with its lines (`quarantine`, `leaveOutText`);
 * - adds each entry with `addDraft`, which cleans and validates it, and keeps the entry even if one of its values
 *   is bad;
 * - loses no value: what it understands goes into the draft's fields, the rest into the draft's `other`.
 *   `EntryFields` (named texts) and `ObjectFields` (JSON) take care of this: whatever is not taken from them is left
 *   in `rest()`;
 * - reports anything ambiguous with `doubt`.
 */
export interface Adapter {
  /** Name used in reports, such as "paper listing (text)". */
  format: string;
  /**
   * How much the start of the source looks like this format, from 0 to 1: the share of its lines or elements that the
   * adapter would read. The adapter with the most evidence reads the source.
   */
  evidence(source: SourceFile): number;
  /**
   * Whether the format itself defines a name found in `other`, in which case nothing is reported. Any other name is
   * reported once per source, with the most similar name that is read. If undefined, nothing is reported.
   */
  knows?(name: string): boolean;
  /** For a source that no adapter reads: why it is almost this format, as one sentence for the message about it. */
  nearly?(source: SourceFile): string | undefined;
  read(source: SourceFile): AdapterOutput;
}
