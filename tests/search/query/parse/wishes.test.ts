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
    ['Eulen seit 2022', ['Eulen', 'year 2022,2023,2024']],
    ['Eulen ab 2023', ['Eulen', 'year 2023,2024']],
    ['Eulen nach 2022', ['Eulen', 'year 2023,2024']],
    ['Eulen vor 2021', ['Eulen', 'year 2019,2020']],
    ['Eulen bis 2020', ['Eulen', 'year 2019,2020']],
    ['Eulen zwischen 2020 und 2022', ['Eulen', 'year 2020,2021,2022']],
    ['Eulen von 2020 bis 2022', ['Eulen', 'year 2020,2021,2022']],
    ['Eulen aus 2023', ['Eulen', 'year 2023']],
    ['Eulen mit Code', ['Eulen', 'code yes']],
    ['Eulen mit Quelltext', ['Eulen', 'code yes']],
    ['Übersichtsartikel zu Eulen', ['Eulen', 'kind survey']],
    ['neueste Arbeiten zu Eulen 2024', ['Eulen', 'year 2024']],
  ])('“%s” asks for %j in German', (query, wanted) => {
    expect(read(query)).toEqual(wanted);
  });

  test.each([
    ['2022年以来的猫头鹰', ['猫头鹰', 'year 2022,2023,2024']],
    ['自2023年起 猫头鹰', ['猫头鹰', 'year 2023,2024']],
    ['2022年之后的猫头鹰', ['猫头鹰', 'year 2023,2024']],
    ['2021年之前的猫头鹰', ['猫头鹰', 'year 2019,2020']],
    ['截至2020年的猫头鹰', ['猫头鹰', 'year 2019,2020']],
    ['2020年至2022年的猫头鹰', ['猫头鹰', 'year 2020,2021,2022']],
    ['2023年猫头鹰', ['猫头鹰', 'year 2023']],
    ['猫头鹰 2023', ['猫头鹰', 'year 2023']],
    ['带代码的猫头鹰', ['猫头鹰', 'code yes']],
    ['猫头鹰综述', ['猫头鹰', 'kind survey']],
    ['最新的论文 猫头鹰', ['猫头鹰']],
  ])('“%s” asks for %j in Chinese', (query, wanted) => {
    expect(read(query)).toEqual(wanted);
  });

  test.each([
    'bits und Code',
    'Bissen 2048',
    '2500年以来的猫头鹰',
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
