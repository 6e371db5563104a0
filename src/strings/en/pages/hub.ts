import { counts, format } from '../format.ts';

/** The index of topics, and the page of one. */
export const hub = {
  indexDescription: (count: number) =>
    format.plural(count, { one: 'The topic of this library.', other: 'The # topics of this library.' }),
  introduction: (papers: number, topics: number) => `${counts.papers(papers)} in ${counts.topics(topics)}.`,
  inSeveral: 'A paper can be in several, so the counts add up to more.',
  otherWays: 'All papers by what they are about: [map](map); by year: [timeline](timeline).',
  shared: 'Papers that two topics share',
  sharedNote: 'Columns are in the order of the rows, by number. The diagonal gives the size of each topic.',
  topic: 'Topic',
  unplaced: 'Not placed yet',
  unplacedNote:
    'These papers fit no topic well enough. Each is followed by the topics that fit it best, and how well they do, from 0 to 1.',
  unplacedMore: (count: number) =>
    `And ${format.number(count)} more: the check of the library lists all of them.`,
  since: (count: number, year: number) => `${format.number(count)} since ${year}`,
  compared: 'The papers compared',
  comparedTable: 'Comparison table',
  paper: 'Paper',
  year: 'Year',
  reported: 'Reported',
  notStated: 'not stated',
  baselineNotStated: 'baseline not stated',
  qualityNotStated: 'quality not stated',
  comparedNote:
    'From the abstracts; “not stated” where an abstract is silent. Figures are as the authors report them and not comparable across setups.',
  comparedCsv: 'The table as CSV',
  contested: 'Contested',
  ideas: 'Ideas over time',
  questions: 'Open questions',
  readingPath: 'Reading path',
  saveAll: 'Save all',
  lookFor: (what: string) => `Look for: ${what}`,
  see: 'See',
  alsoHere: 'Also in this topic',
  homeIs: 'Its main topic is [](home).',
  glance: 'At a glance',
  central: 'Most central',
  centralNote: 'Most similar to the other papers of the topic, by the words of title and abstract.',
  newest: 'Newest',
  earliest: 'Earliest',
  byDate: 'By date.',
  outliers: 'Least typical',
  outliersNote: 'Least similar to the other papers of the topic.',
  terms: 'Distinctive words',
  sharesPapers: 'Shares papers with',
  organizations: 'Organizations named',
  references: 'References to all papers',
  newPapers: 'New papers',
  feedNote: 'feed of new papers',
  searchTopic: 'Search this topic',
  filter: 'Filter the list',
  line: 'Line of work',
  all: 'All',
  sortedBy: 'Sorted by',
  byNewest: 'Date, newest first',
  byOldest: 'Date, oldest first',
  byTitle: 'Title',
  byVenue: 'Venue',
  byResults: 'Number of results',
  withCode: 'With code',
  showAll: 'Show all',
  figure: (title: string) => `${title}: lines of work and their papers by year`,
  figureNote: 'Lines of work, the question of each, how its papers differ, and the papers by year.',
  onThisPage: 'On this page',
  overview: 'Overview',
  noOverview: 'No overview of this topic has been written yet.',
  linesOfWork: 'Lines of work',
  figureNoteShort: 'Lines of work and the papers by year.',
  made: {
    keywords:
      'This topic is made automatically from keywords of the sources. Nobody has written an overview of it yet.',
    clusters:
      'This topic was found automatically, by the words that its papers share: its name and its papers can change with every new paper. Nobody has written an overview of it yet.',
  },
  topicsMade: {
    keywords: (made: number, all: number) =>
      made === all
        ? 'They are made automatically from keywords of the sources.'
        : format.plural(made, {
            one: 'One of them is made automatically from keywords of the sources.',
            other: '# of them are made automatically from keywords of the sources.',
          }),
    clusters: (made: number, all: number) =>
      made === all
        ? 'They were found automatically, by the words that papers share.'
        : format.plural(made, {
            one: 'One of them was found automatically, by the words that papers share.',
            other: '# of them were found automatically, by the words that papers share.',
          }),
  },
  madeScope: {
    keywords: (keywords: readonly string[], hasOthers: boolean) =>
      `Papers to which their sources give the keyword ${keywords.map((keyword) => `“${keyword}”`).join(' or ')}${hasOthers ? ', and papers that were placed with them' : ''}.`,
    clusters: (terms: readonly string[]) =>
      `Papers grouped automatically by their words, above all ${terms.join(', ')}.`,
  },
  pair: (one: string, other: string) => `${one} and ${other}`,
  noPapers: 'No paper is placed in this topic yet.',
  holdings: (papers: number, code: number) => `${counts.papers(papers)}, ${format.number(code)} with code`,
  on: (title: string) => `on ${title}`,
  basis: (papers: number, when: string) =>
    `This overview rests on the abstracts of ${counts.papers(papers)} in this library, last revised ${when}.`,
};
