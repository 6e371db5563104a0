import type { dates as model } from '../en/dates.ts';

export const dates: typeof model = {
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
