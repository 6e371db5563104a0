import { describe, expect, it } from 'vitest';
import { explainAcronym } from '../../../src/library/names/explain.ts';
import { systemsOf } from '../../../src/library/names/systems.ts';

const found = (
  names: string[],
  title: string,
  sentences: string[] = [],
  acronyms = [{ acronym: '', expansion: '' }],
) => systemsOf(names, { title, sentences, acronyms });

describe('systems', () => {
  it.each([
    [['OVT', 'Omniview-Tuning'], 'Omniview-Tuning: A Kite'],
    [['Kite Net', 'KiteNet'], 'Kite Net'],
    [['KiteLM', 'KiteLM-7B'], 'KiteLM'],
  ])('%j are one', (names, title) =>
    expect(found(names, title)).toEqual([{ name: names[0], forms: names.slice(1) }]),
  );

  it('are the one that a paper is about and those that its title names as a whole word', () => {
    const names = ['H₂O', 'H₂', 'Rake', 'Hoe'];
    expect(found(names, 'H₂O: A Rake').map(({ name }) => name)).toEqual(['H₂O', 'Rake']);
  });

  it.each([
    ['We evaluate Rake on kites.', 'In this paper, we introduce Rake, a tool.', 'Rake achieves 9 %.'],
    ['Gardens grow.', 'To this end, we propose a tool called Rake that digs.', 'Rake is fast.'],
    ['Rake digs.', 'Rake, a simple tool, digs deeper.'],
  ])('are introduced by one sentence: %s %s', (...sentences) =>
    expect(found(['Rake'], 'Rake', sentences)[0]?.sentence).toBe(sentences[1]),
  );

  it.each([
    'We propose Rake to address the above problems.',
    'Code of Rake is available at https://example.org.',
    'Rake outperforms hoes.',
  ])('are not introduced by %s', (sentence) =>
    expect(found(['Rake'], 'Rake', [sentence])[0]).not.toHaveProperty('sentence'),
  );
});

describe('the sentence that explains an acronym', () => {
  const explain = (names: string[], ...sentences: string[]) =>
    explainAcronym({ acronym: 'KT', expansion: 'kite tail' }, names, sentences)?.sentence;

  it('says what it is', () => {
    const sentence = 'A kite tail (KT) is a string with bows.';
    expect(explain([], 'We show that kite tails (KTs) grow by 9%.', 'KT losses are high.', sentence)).toBe(
      sentence,
    );
  });

  it('is the one that introduces it, if the paper does', () => {
    const sentence = 'We introduce the kite tail (KT), a string.';
    expect(explain(['KT'], 'KT is a string with bows.', sentence)).toBe(sentence);
  });

  it('is none that only speaks of the authors', () => {
    expect(explain([], 'We show our results with kite tails of 9%.')).toBeUndefined();
  });
});
