import { expect, it } from 'vitest';
import { readSource } from '../../../src/sources/read/read-source.ts';

const LIST = (day: string) => `Get trending papers in your email inbox!

Sparrow: Skipping Pages in Large Archives

Reading every page of a large archive is slow, and most of what is read is never used. We present Sparrow.

  • 5 authors
·
${day}
`;

it.each([
  ['May 31', 2026],
  ['Jun 1', 2026],
  ['Jun 2', 2025],
  ['Dec 14', 2025],
])('%s on a list of 2026-06-01 is of %i', (day, year) => {
  const source = { file: 'list.txt', text: LIST(day), retrieved: '2026-06-01' };
  expect(readSource(source).records[0]?.date).toMatchObject({ year, basis: 'retrieval-year' });
});
