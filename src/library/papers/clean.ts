import type { Problem } from '../../base/problems.ts';
import type { Recall } from '../../base/stages.ts';
import type { Inline } from '../../schemas/inline.ts';
import type { CleanRecord, FieldRepair } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import { toPlain } from '../../text/render/to-plain.ts';
import { repairParagraphs, repairTitle } from '../../text/repair/repair.ts';
import { incompletePaper, placeOfRecord, withFallback } from './incomplete-papers.ts';

/** Records as printed in their sources → repaired records. One whose repair fails stays as it was, and is reported. */
export function cleanRecords(
  records: readonly SourceRecord[],
  recall: Recall,
): { records: CleanRecord[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const clean = records.map((record) => {
    const { title, abstract } = record;
    return withFallback(
      () => ({ record, ...recall('repair', [title, abstract], () => cleanText(record)) }),
      () => unrepaired(record),
      (why) => problems.push(incompletePaper(title, 'as its source prints it', placeOfRecord(record), why)),
    );
  });
  return { records: clean, problems };
}

/** A record as printed in its source → the record with title and abstract repaired. */
export function cleanRecord(record: SourceRecord): CleanRecord {
  return { record, ...cleanText(record) };
}

/** Title and abstract as printed in a source → both repaired, with the changes made. */
function cleanText(received: Pick<SourceRecord, 'title' | 'abstract'>): Omit<CleanRecord, 'record'> {
  const title = repairTitle(received.title);
  const abstract = repairParagraphs(received.abstract);
  const repairs: FieldRepair[] = [
    ...title.repairs.map((repair) => ({ ...repair, field: 'title' as const })),
    ...abstract.repairs.map((repair) => ({ ...repair, field: 'abstract' as const })),
  ];
  return {
    title: title.inlines,
    plainTitle: toPlain(title.inlines),
    abstract: abstract.paragraphs,
    repairs,
  };
}

/** A record with title and abstract as printed in its source. */
function unrepaired(record: SourceRecord): CleanRecord {
  const { title, abstract } = record;
  const text = (value: string): Inline[] => [{ type: 'text', value }];
  return { record, title: text(title), plainTitle: title, abstract: abstract.map(text), repairs: [] };
}
