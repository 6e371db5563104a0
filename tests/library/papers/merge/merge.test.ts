import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/base/problems.ts';
import { mergeRecords } from '../../../../src/library/papers/merge/merge.ts';
import type { CleanRecord } from '../../../../src/schemas/paper.ts';
import { foldTitle } from '../../../../src/text/words/fold.ts';
import { cleanOf } from '../../records.ts';

type Facts = Parameters<typeof cleanOf>[0];

/** The works of some records, each as the sorted lines of its records. */
function worksOf(records: readonly CleanRecord[]): string[] {
  return mergeRecords(records)
    .papers.map(({ provenance }) =>
      provenance
        .map(({ lines }) => lines[0])
        .sort((a, b) => a - b)
        .join('+'),
    )
    .sort();
}

/** Few values for each field, so that records meet. Each record has lines of its own. */
const records: fc.Arbitrary<CleanRecord[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom('Sparrow', 'SPARROW!', 'Robin', 'Wren: a bird', '…', '漢字'),
      arxiv: fc.constantFrom(undefined, undefined, '2401.00001', '2401.00002'),
      doi: fc.constantFrom(undefined, undefined, '10.1000/a', '10.1000/b'),
      authorCount: fc.constantFrom(undefined, 2, 3),
      year: fc.constantFrom(undefined, 2020, 2021, 2024),
    }),
    { maxLength: 8 },
  )
  .map((facts) =>
    facts.map(({ title, arxiv, doi, authorCount, year }, index) =>
      cleanOf({
        title,
        authorCount,
        lines: [index + 1, index + 1],
        identifiers: { ...(arxiv && { arxiv }), ...(doi && { doi }) },
        ...(year && { date: { year, basis: 'stated' as const } }),
      }),
    ),
  );

/** Works by the words of the contract: closure over identifiers, then over titles, then a look at every pair. */
function naiveWorks(records: readonly CleanRecord[]): string[] {
  const identified = closure(
    records.map((record) => [record]),
    sharesIdentifier,
  );
  const titled = closure(
    identified.map((work) => [work]),
    (one, other) => sharesTitle(one, other) && !one.some((a) => other.some((b) => contradict(a, b))),
  );
  return titled
    .flatMap((works) => {
      const clash = works.some((one) =>
        works.some((other) => one !== other && one.some((a) => other.some((b) => contradict(a, b)))),
      );
      return clash ? works : [works.flat()];
    })
    .map((work) =>
      work
        .map(({ record }) => record.lines[0])
        .sort((a, b) => a - b)
        .join('+'),
    )
    .sort();
}

function closure<T>(groups: T[][], related: (a: T, b: T) => boolean): T[][] {
  for (const one of groups) {
    const other = groups.find((group) => group !== one && group.some((a) => one.some((b) => related(a, b))));
    if (other)
      return closure(
        [...groups.filter((group) => group !== one && group !== other), [...one, ...other]],
        related,
      );
  }
  return groups;
}

/** The titles in use here share all words or none. */
function sharesIdentifier(one: CleanRecord, other: CleanRecord): boolean {
  const [a, b] = [one.record, other.record];
  const isOneTitle = foldTitle(one.plainTitle) === foldTitle(other.plainTitle);
  return (
    isOneTitle &&
    (['arxiv', 'doi'] as const).some(
      (scheme) => a.identifiers[scheme] && a.identifiers[scheme] === b.identifiers[scheme],
    )
  );
}

function sharesTitle(one: readonly CleanRecord[], other: readonly CleanRecord[]): boolean {
  return one.some((a) =>
    other.some((b) => foldTitle(a.plainTitle) !== '' && foldTitle(a.plainTitle) === foldTitle(b.plainTitle)),
  );
}

function contradict({ record: a }: CleanRecord, { record: b }: CleanRecord): boolean {
  const differ = (one: string | number | undefined, other: string | number | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  const years = Math.abs((a.date?.year ?? 0) - (b.date?.year ?? 0));
  return (
    differ(a.identifiers.arxiv, b.identifiers.arxiv) ||
    differ(a.identifiers.doi, b.identifiers.doi) ||
    (a.date !== undefined && b.date !== undefined && years > 3) ||
    (differ(a.authorCount, b.authorCount) && a.date !== undefined && b.date !== undefined && years > 1)
  );
}

describe('mergeRecords', () => {
  it('finds the works that a look at every pair finds', () => {
    fc.assert(
      fc.property(records, (records) => {
        expect(worksOf(records)).toEqual(naiveWorks(records));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same works in any order of the records', () => {
    fc.assert(
      fc.property(records, fc.nat(), (records, seed) => {
        const shuffled = records
          .map((record, index) => ({ record, key: ((index + 1) * (seed + 7919)) % 104_729 }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => record);
        expect(worksOf(shuffled)).toEqual(worksOf(records));
      }),
    );
  });

  it('keeps every record in one paper, papers in the order of their first records', () => {
    fc.assert(
      fc.property(records, (records) => {
        const lines = mergeRecords(records).papers.map(({ provenance }) =>
          provenance.map(({ lines }) => lines[0]),
        );
        expect(lines.flat().sort((a, b) => a - b)).toEqual(records.map((_, index) => index + 1));
        expect(lines).toEqual(
          lines.map((own) => own.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b),
        );
      }),
    );
  });

  const cases: [string, number, Facts[]][] = [
    [
      'titles that differ in case and punctuation',
      1,
      [{ title: 'Sparrow: A Bird' }, { title: 'SPARROW — a bird.' }],
    ],
    [
      'titles that differ in accents and ligatures',
      1,
      [{ title: 'Éﬃcient naïve' }, { title: 'Efficient naive' }],
    ],
    ['superscripts and digits', 1, [{ title: 'E²GAN' }, { title: 'E2GAN' }]],
    ['different titles', 2, [{ title: 'Sparrow' }, { title: 'Sparrows' }]],
    ['titles without a letter', 2, [{ title: '…' }, { title: '?!' }]],
    [
      'one identifier under titles without a word in common',
      2,
      [
        { title: 'Sparrow', identifiers: { arxiv: '2401.00001' } },
        { title: 'A Bird', identifiers: { arxiv: '2401.00001' } },
      ],
    ],
    [
      'one identifier under two wordings',
      1,
      [
        { title: 'Sparrow: Skipping Pages', identifiers: { arxiv: '2401.00001' } },
        { title: 'Skipping Pages in Archives', identifiers: { arxiv: '2401.00001' } },
      ],
    ],
    [
      'one identifier under two titles of one author',
      1,
      [
        { title: 'Sparrow', identifiers: { doi: '10.1000/a' }, authors: [{ literal: 'Ada Moss' }] },
        {
          title: 'A Bird',
          identifiers: { doi: '10.1000/a' },
          authors: [{ literal: 'Moss A', family: 'Moss', given: 'A' }],
        },
      ],
    ],
    [
      'one title of other authors',
      2,
      [
        { title: 'Wave theory', authors: [{ literal: 'Cora Quill' }] },
        { title: 'Wave theory', authors: [{ literal: 'Dan Oak' }] },
      ],
    ],
    ...(
      [
        ['an umlaut written out', { literal: 'Karl Müller', family: 'Müller', given: 'Karl' }, 'K. Mueller'],
        ['one of two family names', { literal: 'Ana Gil Oak', family: 'Gil Oak', given: 'Ana' }, 'A. Gil'],
        ['the family name first', { literal: 'Wang Wei' }, 'Wei Wang'],
        ['a suffix', { literal: 'Dan Oak Jr.' }, 'Dan Oak'],
      ] as const
    ).map(([what, one, other]): [string, number, Facts[]] => [
      `one title of one author, with ${what}`,
      1,
      [
        { title: 'Wave theory', authors: [one] },
        { title: 'Wave theory', authors: [{ literal: other }] },
      ],
    ]),
    [
      'a title that prefaces share',
      2,
      [{ title: 'Guest Editors’ Introduction' }, { title: 'Guest editors’ introduction' }],
    ],
    ['a title that columns share', 2, [{ title: 'Editorial' }, { title: 'Editorial' }]],
    [
      'one title of one author, decades apart',
      2,
      [
        { title: 'Wave theory', authors: [{ literal: 'Dan Oak' }], date: { year: 1969, basis: 'stated' } },
        { title: 'Wave theory', authors: [{ literal: 'Dan Oak' }], date: { year: 2000, basis: 'stated' } },
      ],
    ],
    [
      'a preprint with a DOI and the published version',
      1,
      [
        {
          title: 'Wave theory',
          authors: [{ literal: 'Dan Oak' }],
          identifiers: { doi: '10.1101/2020.01.01.1' },
          date: { year: 2020, basis: 'stated' },
        },
        {
          title: 'Wave Theory',
          authors: [{ literal: 'D. Oak' }],
          identifiers: { doi: '10.1000/a' },
          date: { year: 2022, basis: 'stated' },
        },
      ],
    ],
    [
      'two identifiers that a third record joins',
      1,
      [
        { title: 'Sparrow', identifiers: { arxiv: '2401.00001' } },
        { title: 'Sparrow: Skipping Pages', identifiers: { doi: '10.1000/a' } },
        { title: 'Sparrow: Skips', identifiers: { arxiv: '2401.00001', doi: '10.1000/a' } },
      ],
    ],
    [
      'one title under two identifiers',
      2,
      [
        { title: 'Sparrow', identifiers: { arxiv: '2401.00001' } },
        { title: 'Sparrow', identifiers: { arxiv: '2401.00002' } },
      ],
    ],
    [
      'a record that could be either of two works',
      3,
      [
        { title: 'Sparrow' },
        { title: 'Sparrow', identifiers: { arxiv: '2401.00001' } },
        { title: 'Sparrow', identifiers: { arxiv: '2401.00002' } },
      ],
    ],
    [
      'one title with another author count, years apart',
      2,
      [
        { title: 'Sparrow', authorCount: 2, date: { year: 2020, basis: 'stated' } },
        { title: 'Sparrow', authorCount: 3, date: { year: 2023, basis: 'stated' } },
      ],
    ],
    [
      'one title with another author count',
      1,
      [
        { title: 'Sparrow', authorCount: 2 },
        { title: 'Sparrow', authorCount: 3 },
      ],
    ],
  ];

  it.each(cases)('%s', (_, count, facts) => {
    const records = facts.map((fact, index) => cleanOf({ ...fact, lines: [index + 1, index + 1] }));
    const { papers, problems } = mergeRecords(records);
    expect(papers).toHaveLength(count);
    expect(problems.map(formatProblem).join('\n\n')).toMatchSnapshot();
  });
});
