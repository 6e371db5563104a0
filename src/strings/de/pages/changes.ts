import type { changes as model } from '../../en/pages/changes.ts';
import { format } from '../format.ts';

export const changes: typeof model = {
  description: 'Was jeder Import der Bibliothek hinzugefügt und an ihr geändert hat.',
  summary: (count) =>
    `${format.plural(count, { one: '# Import', other: '# Importe' })} in der Reihenfolge von library.yaml, der letzte zuerst. Eine Arbeit gilt als von der ersten Quelle hinzugefügt, die sie nennt.`,
  retrieved: 'Abgerufen',
  added: 'Hinzugefügt',
  again: 'Bereits vorhanden',
  contradicted: 'Widersprüche',
  nothing: 'Keine',
  none: 'Keine',
  from: (count, source) => `${format.number(count)} aus ${source}`,
  knownFrom: (papers, origins) => `${papers}: ${format.list(origins)}`,
  more: (count) => format.plural(count, { one: 'und # weiterer', other: 'und # weitere' }),
  addedBy: (source) => `Hinzugefügt durch ${source}`,
  addedLead: (count) =>
    `${format.plural(count, { one: '# Arbeit, die', other: '# Arbeiten, die' })} in keiner früheren Quelle ${format.plural(count, { one: 'steht', other: 'stehen' })}, die neuesten zuerst.`,
};
