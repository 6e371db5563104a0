import { describe, expect, it } from 'vitest';
import { readBibtexNames } from '../../src/sources/bibtex/bibtex-names.ts';
import { nameFromText } from '../../src/sources/names.ts';

describe('readBibtexNames', () => {
  it.each([
    ['Ada Example', 'Ada', 'Example'],
    ['Ada M. Example', 'Ada M.', 'Example'],
    ['Ludwig van der Berg', 'Ludwig', 'van der Berg'],
    ['van der Berg, Ludwig', 'Ludwig', 'van der Berg'],
    ["Charles de {Vall{\\'e}e Poussin}", 'Charles', 'de Vallée Poussin'],
    ['{\\L}ukasz Nowak', 'Łukasz', 'Nowak'],
    ['{\\o}yvind Berg', undefined, undefined],
    ["Jos\\'e~Example", 'José', 'Example'],
    ['Jean-Luc de la Rue', 'Jean-Luc', 'de la Rue'],
    ["d'Example, Anne", 'Anne', "d'Example"],
    ['Plato', undefined, undefined],
    ['{Paper Lantern and Friends}', undefined, undefined],
    ["Marc'Aurelio Example", "Marc'Aurelio", 'Example'],
  ])('%s', (text, given, family) => {
    const [name] = readBibtexNames(text).authors;
    expect([name?.given, name?.family]).toEqual([given, family]);
  });

  it('reads a suffix between the parts', () => {
    const name = { literal: 'Ada Example Jr.', given: 'Ada', family: 'Example', suffix: 'Jr.' };
    expect(readBibtexNames('Example, Jr., Ada').authors).toEqual([name]);
  });

  it('parts names at “and” only outside braces, over line breaks, and notices “others”', () => {
    const { authors, more } = readBibtexNames(
      'Ada Example\n  AND {Salt and Pepper} and  and Jane Doe and others',
    );
    expect(authors.map(({ literal }) => literal)).toEqual(['Ada Example', 'Salt and Pepper', 'Jane Doe']);
    expect(more).toBe(true);
  });

  it('reads no name in nothing', () => {
    expect(readBibtexNames(' and ')).toEqual({ authors: [], more: false });
  });
});

describe('nameFromText', () => {
  it('does not guess the parts of a name in reading order', () => {
    expect(nameFromText(' Ada  Example ')).toEqual({ literal: 'Ada Example' });
  });

  it('reads the parts that a comma states', () => {
    expect(nameFromText('van der Berg, Ludwig')).toEqual({
      literal: 'Ludwig van der Berg',
      given: 'Ludwig',
      family: 'van der Berg',
    });
  });

  it('knows no name in nothing', () => {
    expect(nameFromText(' ,, ')).toBeUndefined();
  });
});
