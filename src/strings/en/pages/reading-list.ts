/** The page of the reading lists. */
export const readingList = {
  description: 'Papers you saved, kept in this browser only.',
  lead: 'Papers you saved, with your notes. They are kept in this browser and nowhere else; export them to take them along, or share them by a link.',
  noScript:
    'The reading list is kept by your browser and needs JavaScript, which is off. Bookmarks do the same for single papers.',
  shared: 'A shared list',
  sharedNote:
    'All of it is in the link itself: whoever has the link can read and keep it, and this site stores nothing. If you keep it, it becomes one of your own lists in this browser; what you change there does not reach whoever sent it, and your other lists stay as they are.',
  keep: 'Keep this list',
  keepPapers: 'Keep papers only',
  ownLists: 'Your own lists',
  undo: 'Undo',
  lists: 'Your lists',
  newList: 'New list',
  name: 'Name',
  save: 'Save',
  cancel: 'Cancel',
  myList: 'My list',
  rename: 'Rename',
  delete: 'Delete this list',
  empty: 'Nothing is saved on this list yet. Every paper has a “Save” button, in lists and on its page.',
  compare: 'Compare',
  print: 'Print',
  share: 'Copy link to share',
  withNotes: 'with my notes',
  export: 'Export, with notes:',
  json: 'JSON',
  import: 'Import a file …',
  importNote:
    'A list exported here, BibTeX, RIS or CSL-JSON. Papers are found by DOI, arXiv identifier, title or citation key.',
  missing: 'Not found in this library',
};

/** The page that compares papers, and its script. */
export const compare = {
  title: 'Compare papers',
  description: 'Two to five papers side by side.',
  lead: 'Two to five papers side by side, chosen on your [reading list](list). The address of this page names them, so it can be shared.',
  noScript: 'The comparison is made in your browser and needs JavaScript, which is off.',
  region: 'Comparison',
};
