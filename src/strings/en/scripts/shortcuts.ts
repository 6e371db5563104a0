/** The dialog that lists the keyboard shortcuts. */
export const shortcuts = {
  heading: 'Keyboard shortcuts',
  search: 'Search',
  topics: 'Topics',
  papers: 'Papers',
  readingList: 'Reading list',
  next: 'Next paper in the topic',
  previous: 'Previous paper in the topic',
  save: 'Save this paper',
  help: 'This list',
  single: 'Use single keys as shortcuts',
  close: 'Close',
};
