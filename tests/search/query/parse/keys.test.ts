import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, keysIn, readCitationKey } from '../../../../src/search/query/parse/keys.ts';

const keysOf = (text: string) => keysIn(text).flatMap(({ keys }) => keys);

describe('what names one work', () => {
  test.each([
    ['2309.17453', 'arxiv:2309.17453'],
    ['arXiv:2309.17453v2', 'arxiv:2309.17453'],
    ['arXiv: 2309.17453', 'arxiv:2309.17453'],
    ['https://arxiv.org/pdf/2309.17453v1.pdf', 'arxiv:2309.17453'],
    ['https://www.alphaxiv.org/abs/2309.17453', 'arxiv:2309.17453'],
    ['https://huggingface.co/papers/2309.17453', 'arxiv:2309.17453'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['10.1145/3689031.3696098', 'doi:10.1145/3689031.3696098'],
    ['doi: 10.1145/3689031.3696098.', 'doi:10.1145/3689031.3696098'],
    ['https://dl.acm.org/doi/10.1145/3689031.3696098?casa=1', 'doi:10.1145/3689031.3696098'],
    ['Owls, A. Lark, arXiv:2309.17453, 2023', 'arxiv:2309.17453'],
    ['https://github.com/Owls/Nest-Box/tree/main/src', 'github.com/owls/nest-box'],
    ['https://owls.example/library/papers/on-owls/', 'papers/on-owls'],
  ])('%s holds %s', (text, key) => {
    expect(keysOf(text)).toContain(key);
  });

  test.each(['1.58 bits', '3.3 million', 'key/value caches', '2023..2025', 'owls', ''])(
    '%s holds none',
    (text) => {
      expect(keysIn(text)).toEqual([]);
    },
  );

  test('an address has one key however it is given', () => {
    for (const form of [
      'https://www.Owl.example/nest/',
      'owl.example/nest',
      'http://owl.example/nest.git#top',
    ])
      expect(addressKey(form)).toBe('owl.example/nest');
  });

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { typed } of keysIn(text)) expect(typed).not.toBe('');
      }),
    );
  });
});

test.each([
  ['lark2022nest', { family: 'lark', year: '2022', word: 'nest' }],
  ['van_der_lark:2019', undefined],
  ['lark-2019-nest', { family: 'lark', year: '2019', word: 'nest' }],
  ['lark2019', { family: 'lark', year: '2019', word: '' }],
  ['owls 2022', undefined],
  ['2022', undefined],
])('the citation key %s says %j', (text, parts) => {
  expect(readCitationKey(text)).toEqual(parts);
});
