import { counts } from '../counts.ts';
import { format } from '../format.ts';

/** The glossary. */
export const glossary = {
  description:
    'Acronyms, what they stand for, and the sentence of the papers here that best says what each is.',
  lead: (entries: number) =>
    format.plural(entries, {
      one: '# acronym as the papers expand it, with the sentence from a paper that best says what it is.',
      other:
        '# acronyms as the papers expand them, each with the sentence from a paper that best says what it is.',
    }),
  conflicts: (count: number) =>
    format.plural(count, {
      one: '# of them has more than one reading.',
      other: '# of them have more than one reading.',
    }),
  none: 'The papers of this library spell out no acronyms.',
  usedBy: (count: number) => `used by ${counts.papers(count)}`,
  introducedBy: 'Introduced here by',
  see: 'See',
  papersWith: (expansion: string) => `Papers: ${expansion}`,
  furtherPapersWith: (expansion: string) => `Further papers: ${expansion}`,
  more: (count: number) => `and ${format.plural(count, { one: '# more paper', other: '# more papers' })}`,
  bySearch: (count: number) =>
    `Search finds ${format.plural(count, { one: '# more paper', other: '# more papers' })}`,
  readings: (count: number) => format.plural(count, { one: '# reading', other: '# readings' }),
  firstHere: (when: string) => `first here ${when},`,
};
