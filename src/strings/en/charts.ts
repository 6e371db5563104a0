import { counts } from './counts.ts';
import { format } from './format.ts';

/** Charts and the small picture of the field. */
export const charts = {
  papersByYear: 'Papers by year',
  papersByYearOf: (years: string) => `Papers by year: ${years}`,
  asTable: 'As a table',
  year: 'Year',
  papers: 'Papers',
  allDated: (count: number) =>
    format.plural(count, { one: 'The one paper has a date.', other: 'All # papers have a date.' }),
  someDated: (dated: number, all: number) =>
    `${format.number(dated)} of ${counts.papers(all)} ${format.plural(dated, { one: 'has', other: 'have' })} a date.`,
  undated: (dated: number, undated: number) =>
    `${format.number(dated)} of ${counts.papers(dated + undated)} ${format.plural(dated, { one: 'has', other: 'have' })} a date; the other ${format.plural(undated, { one: '# is', other: '# are' })} not in the chart.`,
  count: (label: string, count: number) => `${label}: ${format.number(count)}`,
  without: (count: number) =>
    format.plural(count, { one: '# paper without a date', other: '# papers without a date' }),
  fieldPicture: (count: number) =>
    `Map of ${counts.papers(count)}: those that use the same words are close together`,
  fieldPictureByTopic: (count: number) =>
    `Map of ${counts.papers(count)}: those that use the same words are close together, colored by topic`,
};
