import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CuratedPaper, classify, train } from '../../../src/library/topics/classify.ts';

const topics = [
  {
    id: 'kites',
    title: 'Kites',
    scope: 'Kites, their frames and lines.',
    terms: ['kite', 'box kite', 'tether'],
  },
  { id: 'clocks', title: 'Clocks', scope: 'Clocks and escapements.', terms: ['clock', 'pendulum'] },
  { id: 'bread', title: 'Bread', scope: 'Bread and sourdough.', terms: ['bread', 'sourdough', 'oven'] },
];
const curated: CuratedPaper[] = [
  { title: 'A tether for the box kite', abstract: 'Kites pull a tether in gusts.', topics: ['kites'] },
  { title: 'Kite frames', abstract: 'A frame of bamboo.', topics: ['kites'] },
  { title: 'Flying in gusts', abstract: 'Bamboo bends in a gale.', topics: ['kites'] },
  { title: 'Gale and gusts', abstract: 'Flying on bamboo.', topics: ['kites'] },
  { title: 'Escapements', abstract: 'A pendulum and its anchor wheel.', topics: ['clocks'] },
  {
    title: 'Oven timers',
    abstract: 'A clock tells when bread leaves the oven.',
    topics: ['bread', 'clocks'],
  },
  { title: 'Sourdough at altitude', abstract: 'Bread rises in thin air.', topics: ['bread'] },
];
const model = train(topics, curated);

test('a paper goes to the topic whose description it matches', () => {
  expect(classify(model, { title: 'A quiet pendulum', abstract: 'It beats seconds.' }).primary).toBe(
    'clocks',
  );
});

test('a paper goes where curated papers with its words went, though no description has them', () => {
  expect(classify(model, { title: 'Bamboo', abstract: 'Flying in a gale.' }).primary).toBe('kites');
});

test('a topic without curated papers collects papers by its description', () => {
  const untrained = train(topics, []);
  expect(classify(untrained, { title: 'Sourdough bread', abstract: '' }).primary).toBe('bread');
});

test('examples overrule a description', () => {
  const contrary = ['Tether one', 'Tether two', 'Tether three', 'Tether four'].map((title) => ({
    title,
    abstract: 'A tether.',
    topics: ['clocks'],
  }));
  expect(classify(train(topics, []), { title: 'Tether', abstract: '' }).primary).toBe('kites');
  expect(classify(train(topics, contrary), { title: 'Tether', abstract: '' }).primary).toBe('clocks');
});

test('the title counts more than the abstract', () => {
  expect(classify(model, { title: 'Bread', abstract: 'Clock.' }).primary).toBe('bread');
  expect(classify(model, { title: 'Clock', abstract: 'Bread.' }).primary).toBe('clocks');
});

test('a paper between two topics has both', () => {
  const { primary, secondary } = classify(model, {
    title: 'A clock on the oven',
    abstract: 'Bread by the clock.',
  });
  expect([primary, ...secondary].sort()).toEqual(['bread', 'clocks']);
});

test('deciding terms are as the paper writes them, most telling first, without a word twice', () => {
  const { terms } = classify(model, {
    title: 'Kites on Tethers',
    abstract: 'A frame for tethers in any weather.',
  });
  expect(terms).toEqual(['kites', 'tethers', 'frame']);
});

test('a paper without a known word is still placed, at score 0 and without terms', () => {
  expect(classify(model, { title: '', abstract: '' })).toMatchObject({
    primary: 'kites',
    secondary: [],
    score: 0,
    terms: [],
  });
});

test('training is deterministic', () => {
  const { linear, space } = train(topics, curated);
  expect({ linear, known: space.known }).toEqual({ linear: model.linear, known: model.space.known });
});

test('a curated topic that does not exist is an error that names the paper', () => {
  const stray = { title: 'Lost', abstract: '', topics: ['sails'] };
  expect(() => train(topics, [stray])).toThrow('"Lost" is assigned to "sails", which is no topic');
});

test('any text has one to three distinct topics, a score from 0 to 1, and at most five of its own words as reasons', () => {
  const words = fc.constantFrom(
    'kite',
    'tether',
    'clock',
    'bread',
    'oven',
    'gusts',
    'wind',
    '{',
    '</p>',
    '1',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const { primary, secondary, score, terms } = classify(model, { title, abstract });
      expect(new Set([primary, ...secondary]).size).toBe(1 + secondary.length);
      expect(secondary.length).toBeLessThanOrEqual(2);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(terms.length).toBeLessThanOrEqual(5);
      for (const term of terms) expect(`${title} ${abstract}`.toLowerCase()).toContain(term);
    }),
  );
});

test('the terms of a topic count more than what its scope mentions', () => {
  const crossed = train(
    [
      { id: 'one', title: 'One', scope: 'Also of clocks.', terms: ['bread'] },
      { id: 'other', title: 'Other', scope: 'Also of bread.', terms: ['clocks'] },
    ],
    [],
  );
  expect(classify(crossed, { title: 'A clock', abstract: '' }).primary).toBe('other');
});
