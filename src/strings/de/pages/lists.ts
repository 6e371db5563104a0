import type { lists as model } from '../../en/pages/lists.ts';
import { format } from '../format.ts';

export const lists: typeof model = {
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
