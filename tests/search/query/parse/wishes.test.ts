import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Known, readWishes } from '../../../../src/search/query/parse/wishes.ts';

const KNOWN: Known = {
  venues: ['OwlConf', 'Nature', 'Journal of Nests'],
  years: [2019, 2024],
  isWord: (word) => ['nature', 'journal', 'of', 'nests', 'owls'].includes(word),
};
const read = (query: string) => {
  const { wishes, rest } = readWishes(query, KNOWN);
  return [rest, ...wishes.map(({ facet, values }) => `${facet} ${values.join(',')}`)];
};

describe('wishes in plain words', () => {
  test.each([
    ['owls 2023', ['owls', 'year 2023']],
    ['owls in 2023', ['owls', 'year 2023']],
    ['owls since 2022', ['owls', 'year 2022,2023,2024']],
    ['owls after 2022', ['owls', 'year 2023,2024']],
    ['owls before 2021', ['owls', 'year 2019,2020']],
    ['owls 2020-2022', ['owls', 'year 2020,2021,2022']],
    ['owls between 2020 and 2022', ['owls', 'year 2020,2021,2022']],
    ['owls with code', ['owls', 'code yes']],
    ['survey of owls', ['owls', 'kind survey']],
    ['owlconf 2023 nests', ['nests', 'venue OwlConf 2023']],
    ['OwlConf nests', ['nests', 'venue OwlConf']],
    ['latest papers on owls 2024', ['owls', 'year 2024']],
    ['journal of nests', ['', 'venue Journal of Nests']],
    ['nature 2021 owls', ['owls', 'venue Nature 2021']],
  ])('“%s” asks for %j', (query, wanted) => {
    expect(read(query)).toEqual(wanted);
  });

  test.each([
    'nature of owls',
    'owls with 2048 eggs',
    'year:2023 owls',
    'owls 1066',
    '"owls 2023"',
    'owl2023nest',
    'bits and code',
    'a long text that was pasted from the paper on owls in 2023 with code',
  ])('“%s” asks for nothing of the kind', (query) => {
    expect(readWishes(query, KNOWN)).toEqual({ wishes: [], rest: query });
  });

  test('without what it states, a query does not state it', () => {
    const words = fc.array(fc.constantFrom('owls', '2023', 'since', 'with code', 'survey', 'OwlConf', 'of'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const query = parts.join(' ');
        for (const { typed, facet } of readWishes(query, KNOWN).wishes) {
          expect(query).toContain(typed);
          const rest = readWishes(query.replace(typed, ' '), KNOWN).wishes;
          expect(rest.filter((one) => one.typed === typed && one.facet === facet).length).toBeLessThan(
            parts.length,
          );
        }
      }),
    );
  });
});
