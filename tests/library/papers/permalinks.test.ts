import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { mergeRecords } from '../../../src/library/papers/merge/merge.ts';
import { assignPermalinks, newSlug } from '../../../src/library/papers/permalinks.ts';
import { Ledger } from '../../../src/schemas/content/ledger.ts';
import type { MergedPaper } from '../../../src/schemas/paper.ts';
import { cleanOf } from '../records.ts';

const EMPTY: Ledger = { papers: {}, redirects: {} };
const noName = () => undefined;

/** Papers with these titles, each a work of its own even where titles agree. */
function papersOf(titles: readonly string[]): MergedPaper[] {
  return titles.map((title, index) => {
    const [paper] = mergeRecords([cleanOf({ title, lines: [index + 1, index + 1] })]).papers;
    return paper as MergedPaper;
  });
}

const WORDS = [
  'Sparrow',
  'constructor',
  'valueOf',
  'the',
  'of',
  'E²GAN',
  'naïve',
  '漢字',
  'C++',
  'Pre-training',
  '--',
  '…',
  'x'.repeat(70),
];
const title = fc
  .oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  )
  .filter((title) => title.trim() !== '');
const titles = fc.array(title, { maxLength: 12 });

describe('assignPermalinks', () => {
  it('gives every paper a slug of its own that the ledger can hold', () => {
    fc.assert(
      fc.property(titles, (titles) => {
        const { slugs, ledger, added, problems } = assignPermalinks(papersOf(titles), EMPTY, noName);
        expect(new Set(slugs).size).toBe(titles.length);
        expect(added.toSorted()).toEqual(slugs.toSorted());
        expect(Object.keys(ledger.papers).sort()).toEqual(slugs.toSorted());
        expect(Ledger.parse(ledger)).toEqual(ledger);
        expect(problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same slugs again from the ledger it made', () => {
    fc.assert(
      fc.property(titles, (titles) => {
        const first = assignPermalinks(papersOf(titles), EMPTY, noName);
        const second = assignPermalinks(papersOf(titles), first.ledger, noName);
        expect(second.slugs).toEqual(first.slugs);
        expect(second.added).toEqual([]);
        expect(second.problems).toEqual([]);
      }),
    );
  });

  it('never changes an old slug when papers are added', () => {
    const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}( [a-z]{1,3}){0,4}$/), {
      maxLength: 12,
      selector: (title) => title.replaceAll(' ', ''),
    });
    fc.assert(
      fc.property(distinct, fc.nat(), (titles, pick) => {
        const old = titles.filter((_, index) => (pick >> index) % 2 === 0);
        const before = assignPermalinks(papersOf(old), EMPTY, noName);
        const after = assignPermalinks(papersOf(titles), before.ledger, noName);
        const slugOf = new Map(titles.map((title, index) => [title, after.slugs[index]]));
        expect(old.map((title) => slugOf.get(title))).toEqual(before.slugs);
        expect(after.ledger.papers).toMatchObject(before.ledger.papers);
        expect(after.problems).toEqual([]);
      }),
    );
  });

  it('finds a paper by any of its titles, whatever their case and punctuation', () => {
    const ledger: Ledger = { papers: { sparrow: 'Sparrow: A Bird!' }, redirects: {} };
    const [paper] = papersOf(['A bird called sparrow']);
    const renamed = { ...(paper as MergedPaper), titles: ['A bird called sparrow', 'SPARROW – a bird'] };
    expect(assignPermalinks([renamed], ledger, noName)).toMatchObject({
      slugs: ['sparrow'],
      added: [],
      problems: [],
    });
  });

  it('moves a paper along its redirects', () => {
    const ledger: Ledger = {
      papers: { old: 'Sparrow', newer: 'Sparrow' },
      redirects: { old: 'new', new: 'newer' },
    };
    const { slugs, problems } = assignPermalinks(papersOf(['Sparrow']), ledger, noName);
    expect(slugs).toEqual(['newer']);
    expect(problems).toEqual([]);
  });

  it('never gives a redirect away', () => {
    const ledger: Ledger = { papers: { robin: 'Robin' }, redirects: { sparrow: 'robin' } };
    expect(assignPermalinks(papersOf(['Robin', 'Sparrow']), ledger, noName).slugs).toEqual([
      'robin',
      'sparrow-2',
    ]);
  });

  const broken: [string, string[], Ledger][] = [
    [
      'two papers claim one address',
      ['Sparrow', 'SPARROW'],
      { papers: { sparrow: 'Sparrow' }, redirects: {} },
    ],
    [
      'a published address has no paper',
      ['Sparrow'],
      { papers: { sparrow: 'Sparrow', robin: 'Robin' }, redirects: {} },
    ],
    [
      'a redirect leads nowhere',
      ['Sparrow'],
      { papers: { sparrow: 'Sparrow' }, redirects: { robin: 'wren' } },
    ],
    [
      'redirects go in a circle',
      ['Sparrow'],
      { papers: { sparrow: 'Sparrow' }, redirects: { robin: 'wren', wren: 'robin' } },
    ],
    [
      'a redirect starts at an address that a paper has',
      ['Sparrow', 'Robin'],
      { papers: { sparrow: 'Sparrow', robin: 'Robin' }, redirects: { sparrow: 'sparrow' } },
    ],
  ];

  it.each(broken)('reports that %s', (_, titles, ledger) => {
    const { slugs, problems, ledger: next } = assignPermalinks(papersOf(titles), ledger, noName);
    expect(problems.map(formatProblem).join('\n\n')).toMatchSnapshot();
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
    expect(next.papers).toEqual(ledger.papers);
    expect(new Set(slugs).size).toBe(titles.length);
  });
});

describe('newSlug', () => {
  it.each([
    [
      'LazyLLM: Dynamic Token Pruning for Efficient Long Context LLM Inference',
      'LazyLLM',
      'lazyllm-dynamic-token-pruning',
    ],
    ['Skipping Pages with Sparrow', 'Sparrow', 'sparrow-skipping-pages'],
    ['How Few Examples Does a Teacher Need?', undefined, 'how-few-examples-does-teacher'],
    ['Éfficient naïve Straße', undefined, 'efficient-naive-strasse'],
    ['漢字', undefined, 'paper'],
    ['C++ & C', undefined, 'c-plus-plus-and-c'],
    ['2048', undefined, 'paper-2048'],
    ['By Title', undefined, 'paper-by-title'],
  ])('%s', (title, name, slug) => {
    expect(newSlug(title, name, new Set())).toBe(slug);
  });

  it('adds more words, then a number, if a slug is taken', () => {
    const taken = new Set<string>();
    const slugs = Array.from({ length: 4 }, () => {
      const slug = newSlug('Sparrow: Skipping Pages in Archives', 'Sparrow', taken);
      taken.add(slug);
      return slug;
    });
    expect(slugs).toMatchSnapshot();
  });
});
