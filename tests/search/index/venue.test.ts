import { expect, test } from 'vitest';
import { editionOf, shortVenue } from '../../../src/search/index/venue.ts';

test.each([
  ['NeurIPS 2023', 'NeurIPS', 'NeurIPS 2023'],
  ['NeurIPS 2025 Spotlight', 'NeurIPS', 'NeurIPS 2025'],
  ['Advances in Nest Building (ANB)', 'ANB', undefined],
  ['Proceedings of the 12th Conference on Owls (OwlConf ’23)', 'OwlConf', 'OwlConf 2023'],
  ['Findings of ACL 2024', 'Findings of ACL', 'Findings of ACL 2024'],
  ['ACM TOSEM 34', 'ACM TOSEM', undefined],
  ['Journal of Nests, 12(3)', 'Journal of Nests', undefined],
  ['Proc. of the Third Symposium on Owls', 'Symposium on Owls', undefined],
  ['2024', '2024', '2024 2024'],
])('%s is called %s', (venue, short, edition) => {
  expect(shortVenue(venue)).toBe(short);
  expect(editionOf(venue)).toBe(edition);
});
