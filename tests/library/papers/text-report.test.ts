import { expect, test } from 'vitest';
import { reportText } from '../../../src/library/papers/text-report.ts';
import type { FieldRepair, PaperLink } from '../../../src/schemas/paper.ts';

const repair = (rule: string): FieldRepair => ({
  rule,
  before: 'a',
  after: 'b',
  position: 0,
  field: 'title',
});
const link = (kind: PaperLink['kind'], href: string): PaperLink => ({ href, label: href, kind });
const paper = (slug: string, title: string, abstract: string) => ({
  slug,
  title: [{ type: 'text' as const, value: title }],
  abstract: [[{ type: 'text' as const, value: abstract }]],
  repairs: [] as FieldRepair[],
  links: [] as PaperLink[],
  hasCode: false,
  names: [] as string[],
  acronyms: [],
  curated: [] as string[],
});

test('suspected damage is listed with its place, and with its reason if known', () => {
  const { leftovers } = reportText([
    paper('a', 'A \\macro here', 'Sound.'),
    paper('b', 'Sound', 'The set is ternary {-1, 0, 1}.'),
  ]);
  expect(leftovers.map(({ slug, field, text, reason }) => [slug, field, text, reason])).toEqual([
    ['a', 'title', '\\macro', undefined],
    ['b', 'abstract', '{', 'a set of three values'],
    ['b', 'abstract', '}', 'a set of three values'],
  ]);
});

test('rules and links are counted, the most frequent first and equals by name', () => {
  const { rules, links } = reportText([
    {
      ...paper('a', 'T', 'x'),
      repairs: [repair('ties'), repair('links'), repair('ties')],
      links: [link('demo', 'https://example.org/1'), link('code', 'https://example.org/2')],
    },
    { ...paper('b', 'T', 'x'), repairs: [repair('ties')], links: [link('code', 'https://example.org/3')] },
    { ...paper('c', 'T', 'x'), repairs: [repair('accents')] },
  ]);
  expect(rules).toEqual([
    { rule: 'ties', count: 3, papers: 2 },
    { rule: 'accents', count: 1, papers: 1 },
    { rule: 'links', count: 1, papers: 1 },
  ]);
  expect(links).toEqual([
    ['code', 2],
    ['demo', 1],
  ]);
});

test('papers are counted by what they have', () => {
  const report = reportText([
    { ...paper('a', 'T', 'x'), hasCode: true, names: ['Net', 'Set'], curated: ['title'] },
    { ...paper('b', 'T', 'x'), repairs: [repair('ties')] },
  ]);
  expect(report).toMatchObject({
    papers: 2,
    repairedPapers: 1,
    curatedPapers: 1,
    papersWithCode: 1,
    papersWithName: 1,
    names: 2,
    acronyms: 0,
  });
});
