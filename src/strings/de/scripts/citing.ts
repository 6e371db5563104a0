import type { citing as model } from '../../en/scripts/citing.ts';

export const citing: typeof model = {
  heading: 'Diese Arbeit zitieren',
  reference: 'Literaturangabe',
  referenceAs: (form) => `Literaturangabe, ${form}`,
  form: 'Format',
  copy: 'Kopieren',
  download: 'Herunterladen',
  close: 'Schließen',
  loading: 'Wird geladen …',
  failed:
    'Die Literaturangabe konnte nicht geladen werden. Bitte die Verbindung prüfen und das Format erneut wählen.',
  copied: 'Kopiert.',
  cannotCopy:
    'Der Browser erlaubt dieser Seite das Kopieren nicht. Der Text ist markiert: bitte mit der Tastatur kopieren.',
  savedAs: (file) => `Gespeichert als ${file}.`,
};
