import type * as en from '../en/published.ts';
import { counts } from './format.ts';

export const published: typeof en.published = {
  removed: 'Diese Arbeit wurde entfernt',
  removedOn: (title, date) => `„${title}“ wurde am ${date} entfernt.`,
  allOthers: 'Alle anderen Arbeiten',
  moved: 'Diese Seite ist umgezogen',
  part: (number, count) => `Teil ${number} von ${count}`,
  holdings: (papers) =>
    `${counts.papers(papers)}, mit Titel, Abstract, Personen und Datum, soweit die Quellen sie nennen.`,
  holdingsWithTopics: (papers) =>
    `${counts.papers(papers)}, mit Titel, Abstract, Personen, Datum und Themen, soweit die Quellen sie nennen.`,
  packed: '`library.json` sagt, in welchen gepackten Dateien die Arbeiten als JSON stehen.',
  single:
    'Die Adresse der Seite einer Arbeit mit `.md` oder `.json` anstelle des letzten Schrägstrichs ergibt die Arbeit als Markdown oder JSON.',
};

export const following: typeof en.following = {
  dates: ({ date, added }) => {
    if (added === undefined) return date === undefined ? '' : `${date}.`;
    return date === undefined ? `Aufgenommen am ${added}.` : `${date}; aufgenommen am ${added}.`;
  },
  imported: 'Importiert',
  newVersion: 'Neuere Fassung',
  added: 'Hinzugefügt',
  changed: 'Geändert',
  removed: 'Nicht mehr aufgeführt',
  takenDown: 'Entfernt',
};
