import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TermReader } from '../../../src/library/similarity/term-reader.ts';
import { fold } from '../../../src/text/words/fold.ts';

/** The terms of a text, each with how the folded text writes it. */
function mentionsIn(text: string, reader = new TermReader()): { stem: string; surface: string }[] {
  return [...reader.read(text)].map((id) => ({
    stem: reader.termOf(id),
    surface: reader.written(text, id) ?? '',
  }));
}

const stems = (text: string) => mentionsIn(text).map(({ stem }) => stem);

test('folding removes case, accents and compatibility forms', () => {
  expect(fold('Naïve ﬁne-tuning of Σ₂')).toBe('naive fine-tuning of σ2');
});

describe('terms of a text', () => {
  it('are words and pairs of neighbors, with the text as written next to the stem', () => {
    expect(mentionsIn('Paged Attention')).toEqual([
      { stem: 'pag', surface: 'paged' },
      { stem: 'attent', surface: 'attention' },
      { stem: 'pag attent', surface: 'paged attention' },
    ]);
  });

  it('pair across a hyphen, never across punctuation, a stop word or a number', () => {
    expect(stems('low-rank')).toContain('low rank');
    for (const apart of ['low, rank', 'low of rank', 'low 3 rank', 'low. Rank']) {
      expect(stems(apart), apart).toEqual(['low', 'rank']);
    }
  });

  it('leave out stop words, numbers and single letters', () => {
    expect(stems('We use the 4 x 128')).toEqual([]);
  });

  it('can be read from any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { stem, surface } of mentionsIn(text)) {
          expect(stem.length).toBeGreaterThan(0);
          expect(fold(text)).toContain(surface);
        }
      }),
    );
  });
});

describe('a reader of terms', () => {
  it('finds what reading the folded text as a whole finds', () => {
    const naive = (text: string) =>
      [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].flatMap(([word]) => stems(word));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        const singles = stems(`${one} ${other}`).filter((term) => !term.includes(' '));
        expect(singles).toEqual(naive(`${one} ${other}`));
      }),
    );
  });

  it('assigns a term one id in every text', () => {
    const reader = new TermReader();
    const texts = ['paged attention', 'Attention, paged', 'paging attentions'];
    const [first, second, third] = texts.map((text) => [...reader.read(text)]);
    expect(second).toEqual([first?.[1], first?.[0]]);
    expect(third).toEqual(first);
  });

  it('finds the id of a term that a text has, and of no other', () => {
    const reader = new TermReader();
    reader.read('paged attention; sparse');
    for (let id = 0; id < reader.size; id++) expect(reader.idOf(reader.termOf(id))).toBe(id);
    for (const term of ['attent pag', 'attent spars', 'pag unknown', 'unknown pag', '']) {
      expect(reader.idOf(term), term).toBeUndefined();
    }
  });

  it('does not depend on what it read before', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (texts, text) => {
        const reader = new TermReader();
        for (const other of texts) reader.read(other);
        expect(mentionsIn(text, reader)).toEqual(mentionsIn(text));
      }),
    );
  });

  it('counts how a text joins words once, however often it is asked how the text writes them', () => {
    const reader = new TermReader();
    for (const text of ['low-rank', 'low rank']) reader.read(text);
    const pair = reader.idOf('low rank') ?? expect.fail();
    expect(reader.written('low-rank', pair)).toBe('low-rank');
    expect(reader.isCompound(pair)).toBe(false);
  });
});
