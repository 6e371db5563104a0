import type * as en from '../../en/pages/lists.ts';
import { counts, format } from '../format.ts';

export const lists: typeof en.lists = {
  byYear: 'Nach Jahr',
  byTitle: 'Nach Titel',
  byVenue: 'Nach Publikationsorgan',
  byResults: 'Nach Zahl der Ergebnisse',
  papersByYear: 'Arbeiten nach Jahr',
  papersByTitle: 'Arbeiten nach Titel',
  papersByVenue: 'Arbeiten nach Publikationsorgan',
  papersByResults: 'Arbeiten nach Zahl der berichteten Ergebnisse',
  newestFirst: 'Alle Arbeiten, die neuesten zuerst.',
  aToZ: 'Alle Arbeiten, von A bis Z.',
  venuesAToZ:
    'Alle Arbeiten danach, wo sie erschienen sind, etwa in einer Zeitschrift oder bei einer Konferenz.',
  mostResultsFirst: 'Alle Arbeiten, zuerst die mit den meisten Zahlen im Abstract.',
  venueNotKnown: 'Publikationsorgan nicht bekannt',
  noVenue: 'ohne',
  results: (count) =>
    format.plural(count, { one: '# berichtetes Ergebnis', other: '# berichtete Ergebnisse' }),
  undatedNote: 'Zu diesen Arbeiten nennen die Quellen kein Datum.',
  order: 'Sortierung',
  jumpTo: 'Springen zu',
  pages: 'Seiten der Liste',
  previous: 'Zurück',
  next: 'Weiter',
  page: (number) => `Seite ${number}`,
  range: (first, last, total) => `${first}–${last} von ${total}`,
  denseRows: 'Kompakte Zeilen',
  follow: 'Abonnieren',
  followNote: '(neue Arbeiten als Atom-Feed)',
  code: 'Code',
  andOthers: (first) => `${first} u. a.`,
  numbersAndSigns: 'Ziffern und Zeichen',
  byline: (parts) => parts.join('. ').replaceAll('.. ', '. '),
  otherLetters: 'Andere Buchstaben',
};

export const people: typeof en.people = {
  description: 'Wer zwei oder mehr Arbeiten geschrieben hat, von A bis Z.',
  noneOfTwo: 'Niemand hat in dieser Bibliothek zwei Arbeiten geschrieben; die Suche findet alle.',
  lead: (count) =>
    `${counts.authors(count)} mit zwei oder mehr Arbeiten in dieser Bibliothek. Alle anderen findet die Suche.`,
  papersBy: (name, holdings) => `Arbeiten von ${name}: ${holdings}.`,
  holdings: (papers, years) => `${papers}, ${years}`,
  spellings: (names) => `Auch gedruckt als ${format.list(names)}.`,
  about: 'Zur Person',
  homepage: 'Eigene Seite',
  venues: 'Erschienen in',
  coAuthors: 'Koautorschaft in dieser Bibliothek',
};

export const results: typeof en.results = {
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

export const systems: typeof en.systems = {
  description: 'Alle benannten Systeme mit der Arbeit, die sie vorstellt, von A bis Z.',
  lead: (count) =>
    format.plural(count, {
      one: '# Name eines Modells, Verfahrens, Datensatzes oder Werkzeugs, mit der Arbeit, die es vorstellt, und ihrem eigenen Satz darüber.',
      other:
        '# Namen von Modellen, Verfahren, Datensätzen und Werkzeugen, jeweils mit der Arbeit, die sie vorstellt, und ihrem eigenen Satz darüber.',
    }),
  also: (forms) => `auch ${format.list(forms)}`,
};

export const glossary: typeof en.glossary = {
  description: 'Abkürzungen, wofür sie stehen, und der Satz der Arbeiten, der am besten sagt, was sie sind.',
  lead: (entries) =>
    format.plural(entries, {
      one: '# Abkürzung, wie die Arbeiten sie auflösen, mit dem Satz, der am besten sagt, was gemeint ist.',
      other:
        '# Abkürzungen, wie die Arbeiten sie auflösen, jeweils mit dem Satz, der am besten sagt, was gemeint ist.',
    }),
  conflicts: (count) =>
    format.plural(count, {
      one: '# davon hat mehr als eine Lesart.',
      other: '# davon haben mehr als eine Lesart.',
    }),
  none: 'Die Arbeiten dieser Bibliothek lösen keine Abkürzungen auf.',
  usedBy: (count) => `verwendet in ${counts.papers(count)}`,
  introducedBy: 'Hier eingeführt von',
  see: 'Siehe',
  papersWith: (expansion) => `Arbeiten: ${expansion}`,
  furtherPapersWith: (expansion) => `Weitere Arbeiten: ${expansion}`,
  more: (count) => `und ${format.plural(count, { one: '# weitere Arbeit', other: '# weitere Arbeiten' })}`,
  bySearch: (count) =>
    `Die Suche findet ${format.plural(count, { one: '# weitere Arbeit', other: '# weitere Arbeiten' })}`,
  readings: (count) => format.plural(count, { one: '# Lesart', other: '# Lesarten' }),
  firstHere: (when) => `hier zuerst ${when},`,
};
