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

test('a paper is discussed in the line of work that names it, otherwise in the overview', () => {
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

test('a reading path is in the order of its steps; a topic without one is left out', () => {
  const kites = { id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite'] };
  expect([...readingPaths([BOATS_TOPIC, kites])]).toEqual([['boats', ['sails']]]);
});
