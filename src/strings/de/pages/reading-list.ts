import type * as en from '../../en/pages/reading-list.ts';

export const readingList: typeof en.readingList = {
  description: 'Gemerkte Arbeiten, nur in diesem Browser gespeichert.',
  lead: 'Gemerkte Arbeiten mit eigenen Notizen. Sie sind nur in diesem Browser gespeichert; sie lassen sich exportieren oder per Link weitergeben.',
  noScript:
    'Die Leseliste liegt im Browser und braucht JavaScript, das ausgeschaltet ist. Für einzelne Arbeiten leisten Lesezeichen dasselbe.',
  shared: 'Eine geteilte Liste',
  sharedNote:
    'Alles steht im Link selbst: Wer den Link hat, kann die Liste lesen und behalten; diese Website speichert nichts. Wird sie behalten, ist sie eine eigene Liste in diesem Browser; Änderungen daran erreichen niemanden sonst, und die anderen Listen bleiben, wie sie sind.',
  keep: 'Diese Liste behalten',
  keepPapers: 'Nur die Arbeiten behalten',
  ownLists: 'Eigene Listen',
  undo: 'Rückgängig',
  lists: 'Eigene Listen',
  newList: 'Neue Liste',
  name: 'Name',
  save: 'Speichern',
  cancel: 'Abbrechen',
  myList: 'Meine Liste',
  rename: 'Umbenennen',
  delete: 'Diese Liste löschen',
  empty:
    'Auf dieser Liste ist noch nichts gemerkt. Jede Arbeit hat eine Schaltfläche „Merken“, in Listen und auf ihrer Seite.',
  compare: 'Vergleichen',
  print: 'Drucken',
  share: 'Link zum Weitergeben kopieren',
  withNotes: 'mit meinen Notizen',
  export: 'Exportieren, mit Notizen:',
  json: 'JSON',
  import: 'Datei importieren …',
  importNote:
    'Eine hier exportierte Liste, BibTeX, RIS oder CSL-JSON. Arbeiten werden über DOI, arXiv-Kennung, Titel oder Zitierschlüssel gefunden.',
  missing: 'In dieser Bibliothek nicht gefunden',
};

export const compare: typeof en.compare = {
  title: 'Arbeiten vergleichen',
  description: 'Zwei bis fünf Arbeiten nebeneinander.',
  lead: 'Zwei bis fünf Arbeiten nebeneinander, ausgewählt auf der [Leseliste](list). Die Adresse dieser Seite nennt sie und lässt sich weitergeben.',
  noScript: 'Der Vergleich entsteht im Browser und braucht JavaScript, das ausgeschaltet ist.',
  region: 'Vergleich',
};
