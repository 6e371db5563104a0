import { expect, test } from 'vitest';
import { accuracyOf, crossValidate } from '../../../src/library/topics/topic-accuracy.ts';

const topics = [
  { id: 'kites', title: 'Kites', scope: 'Kites and tethers.', terms: ['kite'] },
  { id: 'clocks', title: 'Clocks', scope: 'Clocks and pendulums.', terms: ['clock'] },
];
const lower = (title: string) => title.toLowerCase();
const judge = (title: string, primary: string, acceptable: string[] = []) => ({
  title,
  abstract: '',
  primary,
  acceptable,
});

test('a judged paper is classified without its own curated topics', () => {
  const curated = [
    { title: 'ZEPHYR', abstract: '', topics: ['clocks'] },
    { title: 'Zephyr mill', abstract: '', topics: ['kites'] },
  ];
  const [verdict] = crossValidate(topics, curated, [judge('Zephyr', 'kites')], lower);
  expect(verdict?.topic).toBe('kites');
});

test('a judged paper is classified with the curated topics of the other folds', () => {
  const titles = ['Zephyr one', 'Zephyr two', 'Zephyr three', 'Zephyr four', 'Zephyr five', 'Zephyr six'];
  const curated = titles.map((title) => ({ title, abstract: '', topics: ['clocks'] }));
  const verdicts = crossValidate(
    topics,
    curated,
    titles.map((title) => judge(title, 'clocks')),
    lower,
  );
  expect(verdicts.map(({ topic }) => topic)).toEqual(titles.map(() => 'clocks'));
  expect(new Set(verdicts.map(({ paper }) => paper.title))).toEqual(new Set(titles));
});

test('shares count exact and acceptable topics', () => {
  const verdicts = [
    { paper: judge('a', 'kites'), topic: 'kites' },
    { paper: judge('b', 'kites', ['clocks']), topic: 'clocks' },
    { paper: judge('c', 'kites'), topic: 'clocks' },
    { paper: judge('d', 'clocks', ['kites']), topic: 'clocks' },
  ];
  expect(accuracyOf(verdicts)).toEqual({ papers: 4, exact: 0.5, acceptable: 0.75 });
  expect(accuracyOf([])).toEqual({ papers: 0, exact: 0, acceptable: 0 });
});
