import type { home as model } from '../../en/pages/home.ts';
import { format } from '../format.ts';

export const home: typeof model = {
  searchLabel: 'Arbeiten durchsuchen',
  searchHint: 'Titel, Namen, Wörter …',
  searchHintWithSystems: 'Titel, Systeme, Wörter …',
  openMap: 'Karte öffnen',
  newest: 'Neueste',
  explore: 'Entdecken',
  allPapers: (count) => format.plural(count, { one: 'Die eine Arbeit', other: 'Alle # Arbeiten' }),
  readFirst: 'Was man zuerst lesen sollte',
  readFirstNote: 'Hier beginnt der Lesepfad jedes Themas.',
  holdings: (parts) => `${format.list(parts)}.`,
  withCode: (count) =>
    format.plural(count, { one: 'Zu # Arbeit gibt es Code.', other: 'Zu # Arbeiten gibt es Code.' }),
  keywords: 'Schlagwörter',
  authors: 'Personen',
  venues: 'Erschienen in',
  publishers: 'Verlage',
  timeline: 'Arbeiten nach Jahr und Monat',
  systems: 'was die Arbeiten vorstellen, nach Namen',
  results: 'was Abstracts in Zahlen berichten',
  glossary: 'wofür Abkürzungen stehen',
  authorsWay: 'wer mehrere der Arbeiten geschrieben hat',
  changes: 'was jeder Import gebracht hat',
  readingList: 'was in diesem Browser gemerkt ist',
};
