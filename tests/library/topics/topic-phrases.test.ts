import { expect, it } from 'vitest';
import { phraseRanker } from '../../../src/library/topics/topic-phrases.ts';

const paper = (title: string, abstract: string) => ({ title, abstract });
const KITES = [
  paper('Box Kites in Gusts', 'We fly box kites. A box kite is steady, and box kites are light.'),
  paper('The Lift of Box Kites', 'The lift of a box kite is measured. Box kites lift.'),
  paper('Measuring Box Kites', 'A box kite was measured, and the box kite flew.'),
];
const CLOCKS = [
  paper('Pendulum Clocks at Sea', 'A pendulum clock stops at sea. We mend the pendulum clock.'),
  paper('Old Pendulum Clocks', 'The pendulum clock is old. Pendulum clocks strike.'),
  paper('The Hands of Clocks', 'We look at clocks, and at the hands of the clocks.'),
];
const rank = phraseRanker([...KITES, ...CLOCKS]);

it('calls groups of papers by the noun phrases of their titles, as the abstracts write them', () => {
  expect(rank([0, 1, 2])[0]).toMatch(/^box kites?$/);
  expect(rank([3, 4, 5])[0]).toMatch(/^pendulum clocks?$/);
});

it('uses no piece of a phrase', () => {
  expect(rank([0, 1, 2])).not.toContain('kites');
  expect(rank([0, 1, 2])).not.toContain('box');
});

it('needs two titles, and says nothing of a group that is everybody', () => {
  expect(rank([5])).toEqual([]);
  expect(rank([0, 1, 2, 3, 4, 5])).toEqual([]);
  expect(rank([0, 1], [0, 1, 2])).toEqual([]);
});
