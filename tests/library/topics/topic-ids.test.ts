import { expect, it } from 'vitest';
import { evenSample } from '../../../src/library/topics/found-topics.ts';
import { asTitle, topicCount, topicIds } from '../../../src/library/topics/topic-ids.ts';

it('returns unique ids of at most 60 characters', () => {
  const idFor = topicIds(['kites']);
  expect(['Kites', 'Kites', 'x '.repeat(50), 'x '.repeat(50), '—'].map(idFor)).toEqual([
    'kites-2',
    'kites-3',
    `${'x-'.repeat(29)}x`,
    `${'x-'.repeat(28)}x-2`,
    'topic',
  ]);
});

it('begins titles with a capital, but for names that begin otherwise', () => {
  expect(['wild boar', 'mRNA vaccines', 'éclair', 'SARS'].map(asTitle)).toEqual([
    'Wild boar',
    'mRNA vaccines',
    'Éclair',
    'SARS',
  ]);
});

it('counts topics by the root of the papers', () => {
  expect([1, 10, 490, 10_000].map(topicCount)).toEqual([1, 4, 27, 122]);
});

it('takes a sample that a few more values hardly change', () => {
  const values = Array.from({ length: 200 }, (_, at) => `paper ${at}`);
  const name = (value: string) => value;
  const sample = evenSample(values, name, 50);
  expect(sample).toHaveLength(50);
  expect(sample).toEqual(values.filter((value) => sample.includes(value)));
  const more = evenSample([...values, 'one more', 'another'], name, 50);
  expect(sample.filter((value) => more.includes(value)).length).toBeGreaterThanOrEqual(48);
  expect(evenSample(values, name, 300)).toEqual(values);
});
