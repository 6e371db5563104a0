import type { Problem } from '../base/problems.ts';
import type { SourceRecord } from '../schemas/record.ts';

/** One source file with what library.yaml says of it. */
export interface SourceFile {
  /** File name below `content/sources/`. */
  file: string;
  text: string;
  /** Year in which the list was retrieved, where the curator knows it. */
  retrievedYear?: number;
  /** The day itself, YYYY-MM-DD. */
  retrieved?: string;
}

/** What an adapter made of a source. Every non-blank line is in exactly one of the three. */
export interface AdapterOutput {
  records: SourceRecord[];
  /** Known boilerplate (headings, sign-up prompts), 1-based line numbers. */
  boilerplate: number[];
  problems: Problem[];
}

/** Reads one source format. Adapters never throw: what they do not understand becomes a problem with its lines. */
export interface Adapter {
  /** Name as printed in reports, e.g. "paper listing (text)". */
  format: string;
  /** Whether the content, not only the file's name, looks like this format. */
  recognises(source: SourceFile): boolean;
  read(source: SourceFile): AdapterOutput;
}
