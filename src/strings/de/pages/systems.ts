import type { systems as model } from '../../en/pages/systems.ts';
import { format } from '../format.ts';

export const systems: typeof model = {
  description: 'Alle benannten Systeme mit der Arbeit, die sie vorstellt, von A bis Z.',
  lead: (count) =>
    format.plural(count, {
      one: '# Name eines Modells, Verfahrens, Datensatzes oder Werkzeugs, mit der Arbeit, die es vorstellt, und ihrem eigenen Satz darüber.',
      other:
        '# Namen von Modellen, Verfahren, Datensätzen und Werkzeugen, jeweils mit der Arbeit, die sie vorstellt, und ihrem eigenen Satz darüber.',
    }),
  also: (forms) => `auch ${format.list(forms)}`,
};
