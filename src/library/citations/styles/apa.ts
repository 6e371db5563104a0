import type { WorkType } from '../../../schemas/record.ts';
import { ended, familyFirst, joined, monthName, spacedInitials } from './parts.ts';
import { datedOpening, type Reference, referenceStyle, volumeWithIssue } from './reference.ts';

const FORM: Partial<Record<WorkType, string>> = {
  dataset: ' [Dataset]',
  software: ' [Computer software]',
};

/** Publication Manual of the American Psychological Association, seventh edition. */
export const apa = referenceStyle(
  {
    write: (name) => familyFirst(name, spacedInitials),
    last: [', & ', ', & '],
    short: { above: 20, first: 19, rest: (last) => `, … ${last}` },
  },
  (work) => {
    const { authors, number, type, link } = work;
    const title = ended(`${work.title}${number ? ` (No. ${number})` : ''}${FORM[type] ?? ''}`);
    return joined([datedOpening(ended(authors), date(work), title), container(work), link]);
  },
);

function date({ type, year, month, day }: Reference): string {
  if (year === undefined) return '(n.d.).';
  const inYear = type === 'webpage' && month !== undefined && joined([monthName(month), day]);
  return `(${joined([year, inYear], ', ')}).`;
}

function container(work: Reference): string {
  const { type, place, publisher, volume, pages, labeledPages } = work;
  if (place === undefined) return ended(publisher);
  if (type === 'chapter')
    return joined([ended(joined(['In', place, labeledPages && `(${labeledPages})`])), ended(publisher)]);
  return ended(joined([place, volume && volumeWithIssue(work), pages], ', '));
}
