import { counts, format } from '../format.ts';

/** The home page. */
export const home = {
  searchLabel: 'Search the papers',
  searchHint: 'Titles, authors, words …',
  searchHintWithSystems: 'Titles, systems, words …',
  openMap: 'Open the map',
  newest: 'Newest',
  explore: 'Explore',
  allPapers: (count: number) => format.plural(count, { one: 'The one paper', other: 'All # papers' }),
  readFirst: 'What to read first',
  readFirstNote: 'Where the reading path of each topic begins.',
  holdings: (parts: readonly string[]) => `${format.list(parts)}.`,
  withCode: (count: number) =>
    format.plural(count, {
      one: '# of the papers comes with code.',
      other: '# of the papers come with code.',
    }),
  keywords: 'Keywords',
  authors: 'Authors',
  venues: 'Venues',
  publishers: 'Publishers',
  timeline: 'papers by year and month',
  systems: 'what papers introduce, by name',
  results: 'what abstracts report in numbers',
  glossary: 'what acronyms stand for',
  authorsWay: 'who wrote several of the papers',
  changes: 'what each import brought',
  readingList: 'what you saved in this browser',
};

/** The search page before anything is searched. */
export const search = {
  description: 'Full-text search of this library.',
  label: 'Search the library',
  placeholder: 'Title, author, name, subject or question',
  go: 'Search',
  keys: 'The down arrow leads into the results.',
  covers: (papers: number) =>
    `Search covers titles, abstracts, authors and identifiers of ${counts.papers(papers)}.`,
  coversSystems: (papers: number) =>
    `Search covers titles, abstracts, system names, authors and identifiers of ${counts.papers(papers)}.`,
  coversTopics: (topics: number) =>
    `It also covers the ${format.plural(topics, { one: 'overview of # topic', other: 'overviews of # topics' })}.`,
  noScript:
    'Search runs in your browser and needs JavaScript, which is off. All papers are listed [by title](titles) and [by year](years).',
  noScriptWithTopics:
    'Search runs in your browser and needs JavaScript, which is off. All papers are listed [by title](titles) and [by year](years), and by topic below.',
  filters: 'Filters',
  skipFilters: 'Skip the filters',
  results: 'Results',
  sortBy: 'Sort by',
  relevance: 'relevance',
  newest: 'newest',
  oldest: 'oldest',
  title: 'title',
  venue: 'venue',
  chosen: 'Chosen filters',
  take: 'Save, export or follow',
  saveThese: 'Save these results',
  exportThese: 'Export these results:',
  showMore: 'Show more',
  recent: 'Recent searches',
  help: 'How to search',
  helpText:
    'Names may be written as one word or several, symbols and Greek letters may be spelled out, and acronyms find what they stand for. British and American spelling are treated alike. Typing errors are corrected, and the page says so. Identifiers, addresses and citation keys lead to their paper. “2024”, “since 2023”, “with code” and “survey” narrow a search; a click removes them again. Where few papers contain every word, those that contain most of the query follow.',
  helpPhrase: 'these words next to each other; inflections count',
  helpNot: 'without papers that contain the second word; also NOT diffusion',
  helpOr: 'either word will do',
  helpTitle: 'in the title',
  helpAuthor: 'by one person; a name alone finds people too',
  helpVenue: 'from a venue; “ICLR 2025” in plain words is understood too',
  helpKeyword: 'with this keyword, where the lists give keywords',
  helpTopic: 'papers of a topic, by the beginning of its name',
  helpYear: 'from that span; also year:2024, year:2023.. or year:..2021',
  helpHas: 'with code; also has:model, has:dataset, has:demo, has:project',
  helpKeys: 'From any page, these keys open the quick search:',
};

/** The page for an unknown address. */
export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  heading: 'There is no page at this address',
  lead: 'Addresses here do not change, so this one was probably cut off or mistyped. [Search for the paper](search) or look it up [by title](titles).',
  leadWithTopics:
    'Addresses here do not change, so this one was probably cut off or mistyped. [Search for the paper](search), look it up [by title](titles), or start from a topic.',
  suggestions: 'Pages with a similar address',
};
