import type { CleanRecord, FieldRepair } from '../schemas/paper.ts';
import type { SourceRecord } from '../schemas/record.ts';
import { repairParagraphs, repairTitle } from '../text/repair.ts';
import { toPlain } from '../text/to-plain.ts';

/** A record as its source printed it → the record with title and abstract repaired. */
export function cleanRecord(record: SourceRecord): CleanRecord {
  const title = repairTitle(record.title);
  const abstract = repairParagraphs(record.abstract);
  const repairs: FieldRepair[] = [
    ...title.repairs.map((repair) => ({ ...repair, field: 'title' as const })),
    ...abstract.repairs.map((repair) => ({ ...repair, field: 'abstract' as const })),
  ];
  return {
    record,
    title: title.inlines,
    plainTitle: toPlain(title.inlines),
    abstract: abstract.paragraphs,
    repairs,
  };
}
