import type { CleanRecord } from '../../src/schemas/paper.ts';
import type { SourceRecord } from '../../src/schemas/record.ts';

/** A clean record whose text needed no repair. */
export function cleanOf(record: Partial<SourceRecord> & { title: string }): CleanRecord {
  const whole: SourceRecord = { source: 'list.txt', lines: [1, 2], abstract: [], identifiers: {}, ...record };
  return {
    record: whole,
    title: [{ type: 'text', value: whole.title }],
    plainTitle: whole.title,
    abstract: whole.abstract.map((value) => [{ type: 'text', value }]),
    repairs: [],
  };
}
