import { expect, test } from 'vitest';
import { overviewMentions } from '../../src/library/overview-mentions.ts';

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

test('a paper is discussed where a line of work names it, else in the overview', () => {
  const found = overviewMentions([file('boats', 'Knots: <Paper slug="knots" />.'), KITES]);
  expect(Object.fromEntries(found)).toEqual({
    knots: [{ topic: 'boats' }, { topic: 'kites', lineOfWork: 'strings' }],
    early: [{ topic: 'kites' }],
    tails: [{ topic: 'kites', lineOfWork: 'strings' }],
  });
});

test('a file that is not MDX speaks of nothing', () => {
  expect(overviewMentions([file('broken', '<Paper slug="knots" /> a < b {')]).size).toBe(0);
});
