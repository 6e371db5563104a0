import type { counts as model } from '../en/counts.ts';
import { format } from './format.ts';

export const counts: typeof model = {
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
