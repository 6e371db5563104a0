import { counts } from '../counts.ts';

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
