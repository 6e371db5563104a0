import { type Problem, warning } from '../../base/problems.ts';
import type { SourceRecord } from '../../schemas/record.ts';

/** Entries whose title holds the sign for a character that an earlier reader could not decode. */
export function damagedTitles(records: readonly SourceRecord[]): Problem[] {
  return records
    .filter(({ title }) => title.includes('\uFFFD'))
    .map(({ source: file, lines: [line, endLine], title }) =>
      warning(
        'damaged-characters',
        `the title “${title.slice(0, 80)}” has lost characters`,
        { file, line, endLine },
        'it holds U+FFFD, which stands for what could not be decoded',
        'export the list again as UTF-8, or set `title` in a curation of the paper',
      ),
    );
}
