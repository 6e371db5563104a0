import { format } from '../format.ts';

/** The index of systems. */
export const systems = {
  description: 'Every named system with the paper that introduces it, A to Z.',
  lead: (count: number) =>
    format.plural(count, {
      one: '# name of a model, method, data set or tool, with the paper that introduces it and its own sentence about it.',
      other:
        '# names of models, methods, data sets and tools, each with the paper that introduces it and its own sentence about it.',
    }),
  also: (forms: readonly string[]) => `also ${format.list(forms)}`,
};
