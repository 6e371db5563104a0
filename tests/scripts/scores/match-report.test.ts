import { expect, it } from 'vitest';
import { formatMatchReport } from '../../../scripts/scores/match-report.ts';
import type { Library } from '../../../src/schemas/library.ts';

type Reported = Parameters<typeof formatMatchReport>[0];

function paper(slug: string, sources: string[]): Library['papers'][number] {
  const provenance = sources.map((source, index) => ({ source, lines: [index + 1, index + 2] }));
  return { slug, provenance } as Library['papers'][number];
}

it('names what stayed unmatched on either side', () => {
  const sources = [
    { file: 'a.txt', papers: 2, merged: 1 },
    { file: 'b.bib', papers: 2, merged: 1 },
  ] as Reported['sources'];
  const papers = [paper('both', ['a.txt', 'b.bib']), paper('left', ['a.txt']), paper('right', ['b.bib'])];
  const alone = formatMatchReport({ sources: sources.slice(0, 1), papers: papers.slice(1, 2) });
  expect(alone, 'nothing could be matched with a single source').not.toContain('unmatched');
  expect(formatMatchReport({ sources, papers })).toMatchInlineSnapshot(`
    "Matching of the sources
      a.txt: 2 papers, 1 of them matched with another entry, 1 in no other source
        unmatched: left (line 1)
      b.bib: 2 papers, 1 of them matched with another entry, 1 in no other source
        unmatched: right (line 1)"
  `);
});
