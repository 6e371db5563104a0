import type * as en from '../en/format.ts';
import { formatsOf } from '../formats.ts';

export const format = formatsOf<'one' | 'other'>({ language: 'de' });

export const counts: typeof en.counts = {
  papers: (count) => format.plural(count, { one: '# Arbeit', other: '# Arbeiten' }),
  topics: (count) => format.plural(count, { one: '# Thema', other: '# Themen' }),
  authors: (count) => format.plural(count, { one: '# Person', other: '# Personen' }),
  names: (count) => format.plural(count, { one: '# Name', other: '# Namen' }),
  acronyms: (count) => format.plural(count, { one: '# Abkürzung', other: '# Abkürzungen' }),
  sources: (count) => format.plural(count, { one: '# Quelle', other: '# Quellen' }),
  passages: (count) => format.plural(count, { one: '# Stelle', other: '# Stellen' }),
  papersOnly: 'Arbeiten',
  withNumber: (label, count) => `${label} (${format.number(count)})`,
  numbered: (title, page) => `${title}, Seite ${page}`,
};

export const dates: typeof en.dates = {
  none: 'o. D.',
  notKnown: 'Unbekannt',
  dateNotKnown: 'Datum unbekannt',
  noDate: 'Ohne Datum',
  noMonth: 'Ohne Monat',
  yearInferred: 'Jahr erschlossen',
  retrievalReason: 'Die Quelle nennt kein Jahr. Dies ist das Jahr, in dem sie abgerufen wurde.',
  evidenceReason:
    'Die Quelle nennt nur Tag und Monat, wie es Listen für das laufende Jahr tun. Das Jahr ist das erste nach allen Jahren, die sie nennt.',
  fromArxiv: 'aus der arXiv-Kennung',
  arxivReason: 'Der Monat, in dem arXiv die Arbeit erhielt; ihn nennt die Kennung.',
  curated: 'von der Redaktion angegeben',
  curatedReason: 'Die Redaktion dieser Bibliothek hat das Datum angegeben.',
  withBasis: (date, basis) => `${date} (${basis})`,
  noneLegend: 'o. D.: kein Datum bekannt',
  inferredLegend: '[Jahr]: erschlossen, nicht in der Quelle genannt',
  legend: (marks) => `${marks.join('. ')}.`,
  before: (year) => `vor ${year}`,
  span: (first, last) => `${first} bis ${last}`,
};
