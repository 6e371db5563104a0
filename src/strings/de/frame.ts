import type { frame as model } from '../en/frame.ts';

export const frame: typeof model = {
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  topics: 'Themen',
  papers: 'Arbeiten',
  authors: 'Personen',
  sources: 'Quellen',
  search: 'Suche',
  colors: 'Farben',
  map: 'Karte',
  timeline: 'Zeitleiste',
  systems: 'Systeme',
  glossary: 'Glossar',
  readingList: 'Leseliste',
  results: 'Berichtete Ergebnisse',
  changes: 'Änderungen',
  data: 'Daten',
  seeAlso: 'Siehe auch:',
  credit:
    'Erstellt aus [Literaturlisten](sources); Titel und Abstracts gehören denen, die sie geschrieben haben.',
  correct: 'Seite korrigieren',
  breadcrumbs: 'Pfad zu dieser Seite',
  newPapers: (title) => `Neue Arbeiten: ${title}`,
  newPapersAsJson: (title) => `Neue Arbeiten: ${title} (JSON)`,
};
