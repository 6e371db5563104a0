import { expect, test } from 'vitest';
import { overviewMentions, readingPaths } from '../../../src/library/overviews/overview-mentions.ts';

const file = (id: string, body: string) => ({
  path: `topics/${id}.mdx`,
  text: `---\ntitle: ${id}\n---\n\n${body}`,
});

const KITES = file(
  'kites',
  `It began with <Paper slug="early" />, see also <Paper slug="tails">tails</Paper>.

<LineOfWork id="strings">

On strings, <Paper slug="tails" /> and <Paper slug="knots" />.

</LineOfWork>
`,
);

/** The front matter speaks of papers too. */
const BOATS_TOPIC = {
  id: 'boats',
  title: 'Boats',
  scope: 'Boats.',
  terms: ['boat'],
  ideas: [{ idea: 'Wind can push.', paper: 'sails' }],
  readingPath: [{ paper: 'sails', why: 'A start.' }],
};

test('a paper is discussed where a line of work names it, else in the overview', () => {
  const found = overviewMentions([file('boats', 'Knots: <Paper slug="knots" />.'), KITES], [BOATS_TOPIC]);
  expect(Object.fromEntries(found)).toEqual({
    knots: [{ topic: 'boats' }, { topic: 'kites', lineOfWork: 'strings' }],
    sails: [{ topic: 'boats' }],
    early: [{ topic: 'kites' }],
    tails: [{ topic: 'kites', lineOfWork: 'strings' }],
  });
});

test('a file that is not MDX speaks of nothing', () => {
  expect(overviewMentions([file('broken', '<Paper slug="knots" /> a < b {')], []).size).toBe(0);
});

test('a reading path is the first paper of each step, in order; an overview without one is left out', () => {
  const steps =
    '1. <Paper slug="first" /> A start.\n2. <Paper slug="second" /> After <Paper slug="first" />.';
  const paths = readingPaths([file('boats', `<ReadingPath>\n\n${steps}\n\n</ReadingPath>`), KITES], []);
  expect([...paths]).toEqual([['boats', ['first', 'second']]]);
});

test('a reading path in the front matter is taken before one in the text', () => {
  const body = '<ReadingPath>\n\n1. <Paper slug="first" /> A start.\n\n</ReadingPath>';
  expect([...readingPaths([file('boats', body)], [BOATS_TOPIC])]).toEqual([['boats', ['sails']]]);
});
