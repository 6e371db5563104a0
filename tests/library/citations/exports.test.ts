import { parse } from '@retorquere/bibtex-parser';
import { RISParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toEntry } from '../../../src/build/compile-papers.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { toBiblatex, toBibtex } from '../../../src/library/citations/bibtex.ts';
import { citationKeys } from '../../../src/library/citations/citation-key.ts';
import { type CitedPaper, toCitation } from '../../../src/library/citations/csl.ts';
import { toCslJson } from '../../../src/library/citations/exports.ts';
import { toRis } from '../../../src/library/citations/ris.ts';
import { buildLibrary } from '../../../src/pipeline.ts';
import { Citation } from '../../../src/schemas/citation.ts';
import { exampleLibrary, hasExampleLibrary } from '../../example-library.ts';

const BARE: CitedPaper = { title: 'Kites', names: [], authors: [], identifiers: {} };

const PREPRINT: CitedPaper = {
  title: 'KiTE₂: 50% less wind & more lift × 2',
  names: ['KiTE₂'],
  authors: [
    { literal: 'Mara van der Berg', given: 'Mara', family: 'van der Berg' },
    { literal: 'Kite Collective' },
  ],
  authorCount: 3,
  date: { year: 2024, month: 5, basis: 'arxiv-identifier' },
  identifiers: { arxiv: '2405.00001' },
};

const ARTICLE: CitedPaper = {
  title: 'On strings',
  titleLatex: 'On {$\\ell_1$} strings',
  names: [],
  authors: [{ literal: 'Ann Lee Jr.', given: 'Ann', family: 'Lee', suffix: 'Jr.' }],
  date: { year: 2021, month: 2, day: 3, basis: 'stated' },
  venue: 'Wind & Weather',
  publication: { type: 'article-journal', volume: '7', issue: '2', pages: '1–9', publisher: 'Gale_Press' },
  identifiers: { doi: '10.1000/a_b(1)' },
};

describe('a reference', () => {
  it('to a paper with only a title says so, and invents nothing', () => {
    const note = 'Authors not named by the sources.';
    const citation = toCitation(BARE, 'kites');
    expect(citation.csl).toEqual({
      id: 'kites',
      'citation-key': 'kites',
      type: 'article',
      title: 'Kites',
      note,
    });
    expect(toBibtex([citation])).toBe(`@misc{kites,\n  title = {Kites},\n  note = {${note}},\n}\n`);
    expect(toRis([citation])).toBe(`TY  - UNPB\nID  - kites\nTI  - Kites\nN1  - ${note}\nER  - \n`);
  });

  it.each([
    [{ authorCount: 5 }, 'Authors not named by the sources (5 authors).'],
    [
      { date: { year: 2025, month: 1, basis: 'file-evidence' } },
      /Year inferred, not printed by the source\.$/,
    ],
  ] as const)('of %j notes %s', (fields, note) => {
    expect(toCitation({ ...BARE, ...fields }, 'kites').csl.note).toMatch(note);
  });

  const preprintOfVenue = (venue: string): CitedPaper => ({
    ...BARE,
    venue,
    publication: { type: 'paper-conference' },
    date: { year: 2022, month: 10, day: 31, basis: 'stated' },
    identifiers: { arxiv: '2210.17323' },
  });

  it.each([
    ['KiteConf 2023', [2023]],
    ['Findings of KITE 2022', [2022]],
    ['KiteConf', [2022]],
  ])('to a paper of %s that began as a preprint has the year of the venue and no month', (venue, issued) => {
    const { csl } = toCitation(preprintOfVenue(venue), 'kites');
    expect(csl.issued).toEqual({ 'date-parts': [issued] });
    expect(csl.type).toBe('paper-conference');
  });

  it('to an article keeps the day it came out, and a year in the name of its journal is no other', () => {
    const issued = (venue: string, date: CitedPaper['date']) =>
      toCitation({ ...BARE, venue, date }, 'kites').csl.issued?.['date-parts'][0];
    const date = { year: 2021, month: 2, day: 3, basis: 'stated' } as const;
    expect(issued('Wind & Weather', date)).toEqual([2021, 2, 3]);
    expect(issued('Kites 2021', date)).toEqual([2021, 2, 3]);
    expect(issued('Kites 2021', undefined)).toEqual([2021]);
    expect(issued('Journal of 20205 Kites', date)).toEqual([2021, 2, 3]);
  });

  it('as biblatex has one date and the names of its own fields', () => {
    const citations = [toCitation(PREPRINT, 'berg2024kite'), toCitation(ARTICLE, 'lee2021on')];
    expect(toBiblatex(citations)).toMatchInlineSnapshot(`
      "@online{berg2024kite,
        title = {{KiTE$_2$}: 50\\% less wind \\& more lift $\\times$ 2},
        author = {van der Berg, Mara and {Kite Collective}},
        date = {2024-05},
        eprint = {2405.00001},
        eprinttype = {arxiv},
        url = {https://arxiv.org/abs/2405.00001},
        note = {The sources name 2 of 3 authors.},
      }

      @article{lee2021on,
        title = {On {$\\ell_1$} strings},
        author = {Lee, Jr., Ann},
        journaltitle = {Wind \\& Weather},
        volume = {7},
        number = {2},
        pages = {1--9},
        date = {2021-02-03},
        publisher = {Gale\\_Press},
        doi = {10.1000/a_b(1)},
      }
      "
    `);
  });

  it('as BibTeX keeps the capitals of names, writes mathematics as LaTeX, and escapes the rest', () => {
    const citations = [toCitation(PREPRINT, 'berg2024kite'), toCitation(ARTICLE, 'lee2021on')];
    expect(toBibtex(citations)).toMatchInlineSnapshot(`
      "@misc{berg2024kite,
        title = {{KiTE$_2$}: 50\\% less wind \\& more lift $\\times$ 2},
        author = {van der Berg, Mara and {Kite Collective}},
        year = {2024},
        month = may,
        eprint = {2405.00001},
        archiveprefix = {arXiv},
        url = {https://arxiv.org/abs/2405.00001},
        note = {The sources name 2 of 3 authors.},
      }

      @article{lee2021on,
        title = {On {$\\ell_1$} strings},
        author = {Lee, Jr., Ann},
        journal = {Wind \\& Weather},
        volume = {7},
        number = {2},
        pages = {1--9},
        year = {2021},
        month = feb,
        day = {3},
        publisher = {Gale\\_Press},
        doi = {10.1000/a_b(1)},
      }
      "
    `);
  });

  it('as RIS has one line a field and dates as precise as they are known', () => {
    const citations = [toCitation(PREPRINT, 'berg2024kite'), toCitation(ARTICLE, 'lee2021on')];
    expect(toRis(citations)).toMatchInlineSnapshot(`
      "TY  - UNPB
      ID  - berg2024kite
      TI  - KiTE₂: 50% less wind & more lift × 2
      AU  - van der Berg, Mara
      AU  - Kite Collective
      PY  - 2024
      DA  - 2024/05//
      PB  - arXiv
      C7  - arXiv:2405.00001
      UR  - https://arxiv.org/abs/2405.00001
      N1  - The sources name 2 of 3 authors.
      ER  - 

      TY  - JOUR
      ID  - lee2021on
      TI  - On strings
      AU  - Lee, Ann, Jr.
      PY  - 2021
      DA  - 2021/02/03/
      T2  - Wind & Weather
      VL  - 7
      IS  - 2
      SP  - 1
      EP  - 9
      PB  - Gale_Press
      DO  - 10.1000/a_b(1)
      ER  - 
      "
    `);
  });
});

describe('whatever a source contains', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '\\',
          '$',
          '%',
          '"',
          '\n',
          '\u0000',
          '<i>',
          '</i>',
          ']]>',
          '@a{',
          ',',
          ' and ',
          'ER  - ',
          '~',
          '#',
          '_',
          '^',
          '²',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );
  const paper = fc.record({
    title: text,
    names: fc.array(text, { maxLength: 2 }),
    authors: fc.array(
      fc.record({ literal: text, given: text, family: text }).map((name) => name),
      { maxLength: 3 },
    ),
    venue: text,
    publication: fc.record({ volume: text, pages: text, publisher: text }),
    identifiers: fc.constant({ arxiv: '2405.00001' }),
  });
  const last = toCitation({ ...BARE, title: 'The last one' }, 'last');

  it('a BibTeX file has every entry and nothing else', () => {
    fc.assert(
      fc.property(paper, (hostile) => {
        const { entries, errors } = parse(toBibtex([toCitation(hostile, 'first'), last]));
        expect(errors).toEqual([]);
        expect(entries.map(({ key }) => key)).toEqual(['first', 'last']);
        expect(entries[0]?.fields.eprint).toBe('2405.00001');
        expect(entries[1]?.fields.title).toBe('The last one');
      }),
    );
  });

  it('a RIS file has only lines of fields, and two ends', () => {
    fc.assert(
      fc.property(paper, (hostile) => {
        const lines = toRis([toCitation(hostile, 'first'), last])
          .split('\n')
          .filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}]*$/u);
        expect(lines.filter((line) => /^(?:TY|ER) {2}-/.test(line))).toHaveLength(4);
      }),
    );
  });

  it('CSL-JSON returns the records', () => {
    fc.assert(
      fc.property(paper, (hostile) => {
        const citations = [toCitation(hostile, 'first'), last];
        for (const citation of citations) Citation.parse(citation);
        expect(JSON.parse(toCslJson(citations))).toEqual(citations.map(({ csl }) => csl));
      }),
    );
  });
});

describe('the references to every paper of a library', () => {
  let citations: Citation[];

  beforeAll(async () => {
    const { library } = hasExampleLibrary
      ? (await exampleLibrary()).built
      : buildLibrary(await readContent('tests/fixtures/compact'));
    const papers = library.papers.map((paper) => ({ ...toEntry(paper), slug: paper.slug }));
    const keys = citationKeys(papers);
    citations = papers.map((paper) => toCitation(paper, keys.get(paper.slug) as string));
    expect(citations.length).toBeGreaterThanOrEqual(hasExampleLibrary ? 490 : 36);
    // A busy machine needs minutes for what takes seconds elsewhere.
  }, 180_000);

  it('are read back from BibTeX without loss', () => {
    const { entries, errors } = parse(toBibtex(citations), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(citations.map(({ csl }) => csl.id));
    for (const [index, { csl, arxiv }] of citations.entries()) {
      const fields = entries[index]?.fields;
      const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
      expect(untagged(fields?.title)).toBe(csl.title.normalize('NFC'));
      expect(
        fields?.author?.map(({ name, prefix, lastName, firstName }) => [
          [prefix, name ?? lastName].filter(Boolean).join(' '),
          firstName,
        ]),
      ).toEqual(
        csl.author?.map((name) =>
          'literal' in name ? [name.literal, undefined] : [name.family, name.given],
        ),
      );
      expect([fields?.year, fields?.month, fields?.['day']]).toEqual([year, month, day].map(asText));
      expect(fields?.eprint).toBe(arxiv);
      expect(fields?.doi).toBe(csl.DOI);
      expect(fields?.url).toBe(csl.URL);
      expect(fields?.note).toBe(csl.note);
      expect(fields?.journal ?? fields?.booktitle).toBe(csl['container-title']);
      // A preprint's publisher and number are its eprint.
      const isPreprint = csl.type === 'article';
      expect(fields?.volume).toBe(csl.volume);
      expect(fields?.pages).toBe(csl.page?.replace('-', '–'));
      expect(fields?.number).toBe(isPreprint ? undefined : csl.issue);
      expect(fields?.publisher).toBe(isPreprint ? undefined : csl.publisher);
    }
  });

  it('are read back from CSL-JSON without loss', () => {
    expect(JSON.parse(toCslJson(citations))).toEqual(citations.map(({ csl }) => csl));
  });

  it('are read back from RIS without loss', () => {
    const entries = Object.values(new RISParser(toRis(citations)).parse().entries) as RisEntry[];
    expect(entries).toHaveLength(citations.length);
    for (const [index, { csl }] of citations.entries()) {
      const fields = entries[index]?.fields as RisEntry['fields'];
      expect(plain(fields['title'])).toBe(csl.title);
      expect(fields['url']).toBe(csl.URL);
      expect(fields['doi']).toBe(csl.DOI);
      expect(plain(fields['note'])).toBe(csl.note);
      expect(plain(fields['journaltitle'])).toBe(csl['container-title']);
      expect(fields['date']).toBe(asText(csl.issued?.['date-parts'][0][0]));
      expect((fields['author'] as RisName[] | undefined)?.map(risName)).toEqual(
        csl.author?.map((name) => ('literal' in name ? [name.literal] : [name.family, name.given])),
      );
    }
  });

  it('have in RIS what its reader passes over: key, kind, day, arXiv identifier', () => {
    const records = toRis(citations).split('\n\n');
    expect(records).toHaveLength(citations.length);
    for (const [index, { csl, arxiv }] of citations.entries()) {
      const fields = risFields(records[index] ?? '');
      const [year = '', month, day] = csl.issued?.['date-parts'][0] ?? [];
      const [twoMonth, twoDay] = [month, day].map((part) => asText(part)?.padStart(2, '0') ?? '');
      expect(fields.get('ID')).toBe(csl.id);
      expect(fields.get('TY')).toBe(RIS_TYPES[csl.type]);
      expect(fields.get('DA')).toBe(csl.issued && `${year}/${twoMonth}/${twoDay}/`);
      expect(fields.get('C7')).toBe(csl.number);
      if (arxiv !== undefined) expect(fields.get('UR')).toBe(`https://arxiv.org/abs/${arxiv}`);
    }
  });
});

interface RisEntry {
  fields: Record<string, unknown>;
}

const RIS_TYPES: Record<string, string> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
};

/** The fields of one RIS record by tag; of a repeated one the last. */
function risFields(record: string): Map<string, string> {
  return new Map(record.split('\n').map((line) => [line.slice(0, 2), line.slice(6)]));
}

interface RisName {
  family?: unknown;
  given?: unknown;
  literal?: unknown;
}

function risName({ family, given, literal }: RisName): (string | undefined)[] {
  return literal === undefined ? [plain(family), plain(given)] : [plain(literal)];
}

/** The text of a field that the reader gives as nodes. */
function plain(nodes: unknown): string | undefined {
  return (nodes as { text: string }[] | undefined)?.map(({ text }) => text).join('');
}

function asText(part: number | undefined): string | undefined {
  return part === undefined ? undefined : String(part);
}

/** The reader marks small capitals and scripts by tags. */
function untagged(title: string | undefined): string | undefined {
  return title?.replace(/<[^<>]*>/g, '');
}
