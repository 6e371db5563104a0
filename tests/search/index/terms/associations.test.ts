import { expect, test } from 'vitest';
import { associations } from '../../../../src/search/index/terms/associations.ts';
import { WordIds } from '../../../../src/search/index/terms/ids.ts';
import { paper } from '../../memory-index.ts';

const filler = Array.from({ length: 40 }, (_, at) => paper(`f${at}`, `Title${at}`, `Larks sing verse${at}.`));
const owls = ['wood', 'barn', 'snow', 'eagle'].map((kind) =>
  paper(kind, `A ${kind} bird`, 'It hunts in darkness, and its feathers are silent.', {
    told: 'Nocturnal hunters.',
  }),
);
const learned = associations([...filler, ...owls], new WordIds());
const othersOf = (word: string) =>
  learned.filter(({ terms: [own] }) => own === word).map(({ terms: [, other] }) => other);

test('co-occurring words are learned, also from what overviews say', () => {
  expect(othersOf('darkness')).toEqual(expect.arrayContaining(['feathers']));
  expect(othersOf('nocturnal').length).toBeGreaterThan(0);
});

test('words of nearly every paper, and of a single one, are associated with none', () => {
  expect(othersOf('larks')).toEqual([]);
  expect(othersOf('snow')).toEqual([]);
});

test('no word has more than three others', () => {
  for (const { terms } of learned) expect(othersOf(terms[0] ?? '').length).toBeLessThanOrEqual(3);
});
