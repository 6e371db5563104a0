import type { people as model } from '../../en/pages/people.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const people: typeof model = {
  description: 'Wer zwei oder mehr Arbeiten geschrieben hat, von A bis Z.',
  noneOfTwo: 'Niemand hat in dieser Bibliothek zwei Arbeiten geschrieben; die Suche findet alle.',
  lead: (count) =>
    `${counts.authors(count)} mit zwei oder mehr Arbeiten in dieser Bibliothek. Alle anderen findet die Suche.`,
  papersBy: (name, holdings) => `Arbeiten von ${name}: ${holdings}.`,
  holdings: (papers, years) => `${papers}, ${years}`,
  spellings: (names) => `Auch gedruckt als ${format.list(names)}.`,
  about: 'Zur Person',
  homepage: 'Eigene Seite',
  venues: 'Erschienen in',
  coAuthors: 'Koautorschaft in dieser Bibliothek',
};
