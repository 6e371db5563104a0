import { expect, it } from 'vitest';
import { citedPapers } from '../../../src/library/papers/cited-papers.ts';

const paper = (
  slug: string,
  source: string,
  key: string,
  identifiers: { arxiv?: string; doi?: string },
  references: string[] = [],
) => ({ slug, identifiers, references, provenance: [{ source, lines: [1, 1] as [number, number], key }] });

it('finds the papers that cite each other by identifier, by arXiv’s own DOI and by the name of an entry', () => {
  const papers = [
    paper('a', 'one.json', 'W1001', {}, ['doi:10.5555/B', 'key:W1003', 'arxiv:2401.00004', 'key:x']),
    paper('b', 'two.bib', 'x', { doi: '10.5555/b' }, [
      'doi:10.48550/arXiv.2401.00004',
      'key:b',
      'doi:10.5555/b',
    ]),
    paper('c', 'three.json', 'w1003', {}),
    paper('d', 'two.bib', 'b', { arxiv: '2401.00004' }, ['key:x', 'doi:10.5555/elsewhere']),
  ];
  expect(citedPapers(papers)).toEqual([
    { cites: ['b', 'c', 'd'], citedBy: [] },
    { cites: ['d'], citedBy: ['a', 'd'] },
    { cites: [], citedBy: ['a'] },
    { cites: ['b'], citedBy: ['a', 'b'] },
  ]);
});
