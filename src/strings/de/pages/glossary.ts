import type { glossary as model } from '../../en/pages/glossary.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const glossary: typeof model = {
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
