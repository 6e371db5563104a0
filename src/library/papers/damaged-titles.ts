import { type Problem, warning } from '../../base/problems.ts';
import type { SourceRecord } from '../../schemas/record.ts';

/** Entries whose title contains the replacement character of an earlier decoding error. */
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
