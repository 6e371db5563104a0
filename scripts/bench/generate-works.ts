import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import type { SourceRecord } from '../../src/schemas/record.ts';
import { pick } from './pick.ts';

/** A generated entry, before it is written in a format. */
export interface Work {
  number: number;
  title: string;
  authors: { given: string; family: string }[];
  year: number;
  abstract: string;
  doi: string;
}

const GIVEN = ['Ada', 'Jürgen', 'Mei', 'Olu', 'Sofía', 'Tomas', 'Yuki', 'Zoë'];
const FAMILY = ['Adeyemi', 'van der Berg', 'Chen', 'García', 'Hansen', 'Kowalska', 'Moss', 'Tanaka'];

/**
 * Entries that recombine the titles and sentences of records, so that they are as long and as irregular as real ones.
 */
export function generateWorks(records: readonly SourceRecord[], count: number, seed: number): Work[] {
  const random = seededRandom(seed);
  const sentences = records.flatMap(({ abstract }) => abstract.join(' ').split(/(?<=\.) (?=[A-Z])/));
  const titles = records.map(({ title }) => title);
  return Array.from({ length: count }, (_, number) => ({
    number,
    title: `${pick(titles, random)} ${number}`,
    authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
      given: pick(GIVEN, random),
      family: pick(FAMILY, random),
    })),
    year: 1980 + Math.floor(random() * 45),
    abstract: Array.from({ length: 8 }, () => pick(sentences, random)).join(' '),
    doi: `10.1000/bench.${number}`,
  }));
}
