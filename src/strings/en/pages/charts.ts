import { counts, format } from '../format.ts';

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

/** The map of all papers. */
export const map = {
  description: (count: number) =>
    format.plural(count, {
      one: '# paper, arranged by what it is about.',
      other: '# papers, arranged by what they are about.',
    }),
  introduction:
    'Papers that use the same words are close together. Distances across the whole map mean little; close neighbors mean a lot.',
  introductionByTopic:
    'Papers that use the same words are close together; the color shows a paper’s first topic. Distances across the whole map mean little; close neighbors mean a lot.',
  holdings: (count: number) => `${counts.papers(count)}.`,
  holdingsInPart: (count: number, step: number) => `${counts.papers(count)}; about one in ${step} is drawn.`,
  dots: 'Each dot is a paper.',
  counts: (topics: readonly string[]) => `${topics.join('; ')}.`,
  samePapers: 'The same papers as [a list](papers) and on a [timeline](timeline).',
  samePapersByTopic: 'The same papers as [a list](papers), by [topic](topics) and on a [timeline](timeline).',
  skip: 'Skip the map',
  topic: 'Topic',
  allTopics: 'All topics',
  find: 'Find',
  inView: 'In view',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  whole: 'Whole map',
  help: 'Arrow keys move to the nearest paper, Enter opens it; + and − zoom, 0 shows the whole map. Drag to move, pinch to zoom.',
  legend: 'Topics on the map',
  title: 'Map of the papers',
  option: (title: string, count: string) => `${title} (${count})`,
};

/** The timeline. */
export const timeline = {
  description: 'Papers by year and month.',
  descriptionWithTopics: 'Papers by topic, year and month.',
  yearsOnly: {
    description: 'Papers by year.',
    descriptionWithTopics: 'Papers by topic and year.',
    topics: 'Topics by year',
    topicsNote: 'A number leads to these papers on the topic’s page.',
    papers: 'Papers by year',
  },
  inEachTopic: 'A paper counts in each of its topics.',
  topics: 'Topics by year and month',
  topicsNote:
    'Below each year’s number are its months, January to December. Each number leads to its papers on the topic’s page.',
  topic: 'Topic',
  organizations: 'Organizations by year',
  organizationsNote: (count: number) =>
    `Sources name an organization for ${counts.papers(count)}; listed are those with the most papers.`,
  organization: 'Organization',
  months: 'Papers by month',
  ofAllTopics: 'Of all topics.',
  ofLibrary: 'Of the whole library.',
  year: 'Year',
  samePapers: 'The same papers as [a list by year](papers) and on a [map](map).',
};
