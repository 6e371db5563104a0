import { digits } from '../../digits.ts';
import type { comparing as model } from '../../en/scripts/comparing.ts';

export const comparing: typeof model = {
  table: 'Vergleich',
  topics: 'Themen',
  date: 'Datum',
  notKnown: 'Unbekannt',
  authors: 'Personen',
  reported: 'Berichtet',
  names: 'Namen',
  none: 'Keine',
  links: 'Links',
  linkKinds: {
    code: 'Code',
    project: 'Projektseite',
    model: 'Modell',
    dataset: 'Datensatz',
    demo: 'Demo',
    paper: 'Arbeit',
  },
  abstract: 'Abstract',
  remove: 'Entfernen',
  removeOne: (title) => `Entfernen: ${title}`,
  noNumbers: 'Keine Zahlen im Abstract',
  against: (baseline) => `gegenüber ${baseline}`,
  caveat: 'Nach Angabe der Arbeiten; zwischen verschiedenen Versuchsaufbauten nicht vergleichbar.',
  countOnly: (count) =>
    `${digits(count, '.')} ${count === 1 ? 'Person' : 'Personen'}, in der Quelle nicht genannt`,
  notStated: 'nicht angegeben',
  failed: 'Die Arbeiten konnten nicht geladen werden. Bitte die Verbindung prüfen und die Seite neu laden.',
  firstOf: (most, all) => `Gezeigt werden die ersten ${most} von ${all} Arbeiten.`,
  missing: (count, all) =>
    `${count} von ${all} Arbeiten ${count === 1 ? 'ist' : 'sind'} nicht in dieser Bibliothek.`,
  choose: 'Bitte zwei bis fünf Arbeiten auf der Leseliste auswählen.',
  venue: 'Erschienen in',
  notCompared: 'Dort nicht verglichen',
  searchAtScholar: 'Bei Google Scholar suchen',
  measure: (names) => `Messgröße: ${names.join(', ')}`,
  scroll: (papers) =>
    `Die Tabelle ist breiter als der Bildschirm; seitlich scrollen, um ${papers === 2 ? 'beide' : `alle ${papers}`} Arbeiten zu sehen.`,
};
