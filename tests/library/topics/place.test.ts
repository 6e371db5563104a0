import { expect, it } from 'vitest';
import { TermReader } from '../../../src/library/similarity/term-reader.ts';
import { placePapers } from '../../../src/library/topics/place.ts';
import type { CuratedTopics } from '../../../src/schemas/content/topic-assignment.ts';

const KITES = { id: 'kites', title: 'Kites', scope: 'Kites and their lines.', terms: ['kite', 'tether'] };
const CLOCKS = {
  id: 'clocks',
  title: 'Clocks',
  scope: 'Clocks and escapements.',
  terms: ['clock', 'pendulum'],
};
const papers = [
  { slug: 'tethers', title: 'Tethers for a kite', abstract: 'A kite pulls at its tether.' },
  { slug: 'bread', title: 'Sourdough at altitude', abstract: 'Bread rises faster in thin air.' },
  { slug: 'rye', title: 'Rye', abstract: 'Bread of rye keeps long.' },
  { slug: 'oven', title: 'The oven', abstract: 'An oven of clay for bread, and the smoke of it.' },
];

const place = (topics: (typeof KITES)[], rows: CuratedTopics[], examples: CuratedTopics[] = []) =>
  placePapers(papers, topics, rows, examples, new TermReader());

it('places nothing in a topic that it does not fit, be it the only one', () => {
  const { topics, unplaced } = place([KITES], []);
  expect(topics.map((own) => own.map(({ topic }) => topic))).toEqual([['kites'], [], [], []]);
  expect(unplaced.map(({ slug }) => slug)).toEqual(['bread', 'rye', 'oven']);
});

it('says for a paper that is not placed which two topics fit best', () => {
  const { unplaced } = place([KITES, CLOCKS], []);
  expect(unplaced[0]).toEqual({
    slug: 'bread',
    nearest: [
      { topic: expect.stringMatching(/kites|clocks/), score: expect.any(Number) },
      { topic: expect.stringMatching(/kites|clocks/), score: expect.any(Number) },
    ],
  });
});

it('leaves a paper where a curator placed it, however badly it fits', () => {
  const { topics, unplaced } = place([KITES], [{ paper: 'bread', topics: ['kites'] }]);
  expect(topics[1]).toEqual([{ topic: 'kites', by: 'curator' }]);
  expect(unplaced.map(({ slug }) => slug)).not.toContain('bread');
});

it('lists nothing as not placed in a library without topics', () => {
  expect(place([], [])).toEqual({ topics: [[], [], [], []], unplaced: [] });
});

it('learns from examples, and says so as it does of every paper that nobody placed', () => {
  const examples = ['bread', 'rye'].map((paper) => ({ paper, topics: ['clocks'] }));
  const { topics, unplaced } = place([KITES, CLOCKS], [], examples);
  expect(topics[2]).toEqual([
    { topic: 'clocks', by: 'classifier', score: expect.any(Number), terms: expect.any(Array) },
  ]);
  expect(unplaced).toEqual([]);
});

it('takes one word of a title without an abstract for no reason, unless it is a term of the topic or its title', () => {
  const relief = {
    id: 'relief',
    title: 'Relief on maps',
    scope: 'How heights are shown.',
    terms: ['hachures'],
  };
  const titles = ['Forgotten makers of maps', 'Hachures and their makers', 'Pendulum'];
  const bare = titles.map((title, at) => ({ slug: `p${at}`, title, abstract: '' }));
  const { topics, unplaced } = placePapers(bare, [relief, CLOCKS], [], [], new TermReader());
  expect(topics.map((own) => own.map(({ topic }) => topic))).toEqual([[], ['relief'], ['clocks']]);
  expect(unplaced.map(({ slug }) => slug)).toEqual(['p0']);
});
