import type { results as model } from '../../en/pages/results.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const results: typeof model = {
  caveat: 'Nach Angabe der Arbeiten; zwischen verschiedenen Versuchsaufbauten nicht vergleichbar.',
  description: 'Was die Abstracts der Bibliothek in Zahlen berichten, in den Worten der Arbeiten.',
  lead: (numbers, papers) =>
    `${format.plural(numbers, { one: '# Zahl, die', other: '# Zahlen, die' })} die Abstracts von ${counts.papers(papers)} über die eigene Arbeit berichten, in deren Worten. Von einem Programm gefunden: Eine Zahl kann fehlen.`,
  none: 'Kein Abstract dieser Bibliothek berichtet eine Zahl, die ein Programm finden konnte.',
  measure: 'Messgröße',
  topic: 'Thema',
  year: 'Jahr',
  paper: 'Arbeit',
  reported: 'Berichtet',
  all: 'Alle',
  filter: 'Ergebnisse filtern',
  sortedBy: 'Sortiert nach',
  newestFirst: 'Datum, neueste zuerst',
  oldestFirst: 'Datum, älteste zuerst',
  largestFirst: 'Wert der gewählten Messgröße, größter zuerst',
  showAll: 'Alle zeigen',
  showMore: 'Mehr zeigen',
  table: 'Tabelle der Ergebnisse',
  pages: 'Seiten der Ergebnisse',
  against: (baseline) => `gegenüber ${baseline}`,
  inAbstract: 'Im Abstract berichtet',
  allResults: 'Alle berichteten Ergebnisse',
};
