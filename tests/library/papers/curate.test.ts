import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { curatePapers } from '../../../src/library/papers/curate.ts';
import { mergeRecords } from '../../../src/library/papers/merge/merge.ts';
import { Curation } from '../../../src/schemas/content/curation.ts';
import { toPlain } from '../../../src/text/render/to-plain.ts';
import { cleanOf } from '../records.ts';

const { papers } = mergeRecords([
  cleanOf({
    title: 'Sparow: Skipping Pages',
    abstract: ['We skip pages. Pages are many.', 'It is 2 times faster.'],
    authorCount: 5,
    organisation: 'Northwind',
    identifiers: { doi: '10.1000/a' },
  }),
]);

/** Line 10 for the first value, 11 for the second, as far as the tests need it. */
const lineOf = (path: readonly PropertyKey[]) => 10 + Number(path[1] ?? 0);

function curate(curation: object) {
  const curated = {
    file: 'content/papers/sparrow.mdx',
    curation: Curation.parse(curation),
    hasNote: true,
    lineOf,
  };
  const { papers: addressed, problems } = curatePapers(papers, ['sparrow'], new Map([['sparrow', curated]]));
  const [paper] = addressed;
  if (!paper) throw new Error('the paper is lost');
  return { paper, problems: problems.map(formatProblem).join('\n\n') };
}

const correction = (field: string, from: string, to: string) => ({
  field,
  from,
  to,
  reason: 'the paper itself',
});

describe('a curation', () => {
  it('corrects text as received, and keeps what was received', () => {
    const { paper, problems } = curate({
      corrections: [correction('title', 'Sparow', 'Sparrow'), correction('abstract', '2 times', '3 times')],
    });
    expect(problems).toBe('');
    expect(paper.plainTitle).toBe('Sparrow: Skipping Pages');
    expect(paper.abstract.map(toPlain)).toEqual(['We skip pages. Pages are many.', 'It is 3 times faster.']);
    expect(paper.received.title).toBe('Sparow: Skipping Pages');
    expect(paper).toMatchObject({ slug: 'sparrow', curated: ['title', 'abstract'], hasNote: true });
  });

  it('reads authors as names or as their parts', () => {
    const { paper } = curate({
      authors: ['Ada Lark', 'Kite, Bo', { given: 'Cy', family: 'Wren' }, { literal: 'The Nest Group' }],
    });
    expect(paper.authors).toEqual([
      { literal: 'Ada Lark' },
      { literal: 'Bo Kite', given: 'Bo', family: 'Kite' },
      { literal: 'Cy Wren', given: 'Cy', family: 'Wren' },
      { literal: 'The Nest Group' },
    ]);
    expect(paper.authorCount).toBe(4);
  });

  it('replaces fields', () => {
    const { paper } = curate({
      title: 'Sparrow',
      date: { year: 2024, month: 3 },
      organisation: 'Southwind',
      authors: [{ literal: 'Ada Lark' }],
      venue: 'Journal of Birds',
      arxiv: 'arXiv:2401.00001v2',
      keywords: ['nests'],
    });
    expect(paper).toMatchObject({
      plainTitle: 'Sparrow',
      date: { year: 2024, month: 3, basis: 'curated' },
      organisation: 'Southwind',
      authors: [{ literal: 'Ada Lark' }],
      authorCount: 1,
      venue: 'Journal of Birds',
      identifiers: { arxiv: '2401.00001', doi: '10.1000/a' },
      keywords: ['nests'],
    });
    expect(paper.curated.toSorted()).toEqual([
      'authorCount',
      'authors',
      'date',
      'identifiers',
      'keywords',
      'organisation',
      'title',
      'venue',
    ]);
  });

  it('is optional', () => {
    const { papers: addressed } = curatePapers(papers, ['sparrow'], new Map());
    expect(addressed).toEqual([
      { ...papers[0], slug: 'sparrow', curated: [], corrections: [], hasNote: false },
    ]);
  });

  it.each([
    ['does not occur', { corrections: [correction('abstract', 'robin', 'wren')] }],
    ['occurs twice', { corrections: [correction('abstract', 'ages', 'AGES')] }],
    ['stands in the other field', { corrections: [correction('title', 'faster', 'slower')] }],
    ['is no identifier', { arxiv: '24.1', doi: '12/a' }],
  ])('is reported where it %s', (_, curation) => {
    const { paper, problems } = curate(curation);
    expect(problems).toMatchSnapshot();
    expect(paper).toMatchObject({ plainTitle: 'Sparow: Skipping Pages', identifiers: { doi: '10.1000/a' } });
  });
});
