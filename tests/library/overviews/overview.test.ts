import { describe, expect, it } from 'vitest';
import { readOverview } from '../../../src/library/overviews/overview.ts';

const BODY = `The question of the field.

## Lines of work

<LineOfWork id="pruning">

<Paper slug="cutter" /> removes half of the weights,
as it shows on ImageNet. A second sentence.

</LineOfWork>

1. <Paper slug="cutter" /> The first.
2. <Paper slug="trimmer">the trimmer</Paper> A later one.

| Reported | Paper |
| --- | --- |
| 2.5× faster | <Paper slug="trimmer" /> |
`;

describe('readOverview', () => {
  const overview = readOverview(BODY, 10);

  it('finds each passage with its line and the papers it links', () => {
    expect(overview.passages.map(({ line, slugs }) => [line, slugs])).toEqual([
      [10, []],
      [16, ['cutter']],
      [21, ['cutter']],
      [22, ['trimmer']],
      [24, []],
      [26, ['trimmer']],
    ]);
  });

  it('reads a sentence across line breaks and from a link that opens it', () => {
    const [, passage] = overview.passages;
    expect(passage?.sentences).toEqual([
      {
        text: 'removes half of the weights, as it shows on ImageNet.',
        slugs: ['cutter'],
        opensWithPaper: true,
      },
      { text: 'A second sentence.', slugs: [], opensWithPaper: false },
    ]);
  });

  it('keeps two sentences apart that both begin with a link', () => {
    const { passages } = readOverview('<Paper slug="a" /> is one. <Paper slug="b" /> is another.');
    expect(passages[0]?.sentences.map(({ slugs }) => slugs)).toEqual([['a'], ['b']]);
  });

  it('knows the line of work and the components', () => {
    expect(overview.passages[1]?.lineOfWork).toBe('pruning');
    expect(overview.components).toEqual(['LineOfWork']);
    expect(overview.headings).toEqual(['Lines of work']);
  });

  it('knows the kind of each passage and the labels that its writer gave', () => {
    expect(overview.passages.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'listItem',
      'listItem',
      'tableRow',
      'tableRow',
    ]);
    expect(overview.passages.flatMap(({ labels }) => labels)).toEqual([
      { slug: 'trimmer', label: 'the trimmer' },
    ]);
  });

  it('counts words without the labels of links', () => {
    expect(readOverview('One <Paper slug="a">two three</Paper> four.').words).toBe(2);
  });
});
