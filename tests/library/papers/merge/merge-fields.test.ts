import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../../../src/base/problems.ts';
import { mergeFields } from '../../../../src/library/papers/merge/merge-fields.ts';
import { cleanOf } from '../../records.ts';

function merge(...facts: Partial<Parameters<typeof cleanOf>[0]>[]) {
  const problems: Problem[] = [];
  const work = facts.map((fact, index) =>
    cleanOf({ title: 'Sparrow', lines: [index + 1, index + 1], ...fact }),
  );
  return { paper: mergeFields(work, problems), problems };
}

describe('mergeFields', () => {
  it('takes the longest abstract and the title beside it', () => {
    const { paper } = merge(
      { title: 'sparrow', abstract: ['Short.'] },
      { title: 'Sparrow', abstract: ['Much', 'longer.'] },
    );
    expect(paper.plainTitle).toBe('Sparrow');
    expect(paper.abstract).toHaveLength(2);
    expect(paper.received).toEqual({ title: 'Sparrow', abstract: ['Much', 'longer.'] });
    expect(paper.titles).toEqual(['sparrow', 'Sparrow']);
  });

  it('takes the most precise date, then the best founded', () => {
    const year = { year: 2024, basis: 'stated' } as const;
    const day = { year: 2024, month: 3, day: 2, basis: 'file-evidence' } as const;
    const sameDay = { year: 2024, month: 3, day: 2, basis: 'stated' } as const;
    expect(merge({ date: year }, { date: day }).paper.date).toEqual(day);
    expect(merge({ date: day }, { date: sameDay }).paper.date).toEqual(sameDay);
    expect(merge({ date: year }, { date: day }).problems).toEqual([]);
    expect(merge({}, {}).paper).not.toHaveProperty('date');
  });

  it('counts the named authors if nothing else does', () => {
    const authors = [{ literal: 'Ada Lark' }, { literal: 'Bo Finch' }];
    expect(merge({ authors }).paper).toMatchObject({ authors, authorCount: 2 });
  });

  it('gives an author the ORCID that only another source has', () => {
    const orcid = '0000-0002-1825-0097';
    const { paper } = merge(
      { authors: [{ literal: 'Ada Lark' }, { literal: 'Bo Finch' }] },
      { authors: [{ literal: 'Ada  LARK', orcid }] },
    );
    expect(paper.authors).toEqual([{ literal: 'Ada Lark', orcid }, { literal: 'Bo Finch' }]);
  });

  it('keeps what only one source has', () => {
    const { paper, problems } = merge(
      { organisation: 'Northwind', comments: 2, identifiers: { arxiv: '2401.00001' } },
      {
        venue: 'Journal of Birds',
        comments: 5,
        identifiers: { doi: '10.1000/a' },
        links: ['https://example.org'],
      },
    );
    expect(paper).toMatchObject({
      organisation: 'Northwind',
      venue: 'Journal of Birds',
      comments: 5,
      identifiers: { arxiv: '2401.00001', doi: '10.1000/a' },
      statedLinks: ['https://example.org'],
      provenance: [
        { source: 'list.txt', lines: [1, 1] },
        { source: 'list.txt', lines: [2, 2] },
      ],
    });
    expect(problems).toEqual([]);
  });

  it('takes capitals, dashes and quotes for no difference in wording, and shows no title in capitals', () => {
    const titles = ['SPARROW: THE “GREY” BIRD.', "Sparrow - the 'grey' bird", 'Sparrow—The ‘Grey’ Bird'];
    const { paper, problems } = merge(...titles.map((title) => ({ title })));
    expect(problems).toEqual([]);
    expect(paper.plainTitle).toBe(titles[1]);
    expect(merge({ title: 'C++ in Practice' }, { title: 'C in Practice' }).problems).toHaveLength(1);
  });

  it.each([
    ['title wording', { title: 'Sparrow' }, { title: 'Sparrow: A Bird' }],
    ['number of authors', { authorCount: 2 }, { authorCount: 3 }],
    ['organisation', { organisation: 'Northwind' }, { organisation: 'Southwind' }],
    ['venue', { venue: 'Journal of Birds' }, { venue: 'Journal of Pages' }],
    ['date', { date: { year: 2023, basis: 'stated' } }, { date: { year: 2024, month: 3, basis: 'stated' } }],
    ['arXiv identifier', { identifiers: { arxiv: '2401.00001' } }, { identifiers: { arxiv: '2401.00002' } }],
    ['DOI', { identifiers: { doi: '10.1000/a' } }, { identifiers: { doi: '10.1000/b' } }],
    ['named and counted authors', { authors: [{ literal: 'Ada Lark' }] }, { authorCount: 3 }],
  ] as const)('reports a difference in %s', (_, one, other) => {
    const { problems } = merge(one as object, other as object);
    expect(problems).toHaveLength(1);
    expect(problems.map(formatProblem).join('\n')).toMatchSnapshot();
  });
});
