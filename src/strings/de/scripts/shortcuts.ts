import type { shortcuts as model } from '../../en/scripts/shortcuts.ts';

export const shortcuts: typeof model = {
  heading: 'Tastenkürzel',
  search: 'Suche',
  topics: 'Themen',
  papers: 'Arbeiten',
  readingList: 'Leseliste',
  next: 'Nächste Arbeit im Thema',
  previous: 'Vorige Arbeit im Thema',
  save: 'Diese Arbeit merken',
  help: 'Diese Übersicht',
  single: 'Einzelne Tasten als Kürzel verwenden',
  close: 'Schließen',
};
