import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitation } from '../../../src/library/citations/csl.ts';
import { WRITERS, withReaders } from '../../../src/library/citations/exports.ts';
import { readReferences } from '../../../src/library/citations/read-references.ts';

describe('readReferences', () => {
  it('reads BibTeX', () => {
    const text = String.raw`
      @comment{jabref-meta: x}
      @article{lark2020kites,
        title = {{K}ites over the {B}ay of Bisc{\'a}y},
        doi = {https://doi.org/10.1000/BAY},
        annote = {Read twice},
      }
      @misc{dove2021, title = "Strings in Wind", eprint = {2101.00001v3}, archiveprefix = {arXiv} }
      @article{open, title = {never closed`;
    expect(readReferences(text)).toEqual([
      { doi: '10.1000/bay', title: 'Kites over the Bay of Biscáy', key: 'lark2020kites', note: 'Read twice' },
      { arxiv: '2101.00001', title: 'Strings in Wind', key: 'dove2021', note: '' },
    ]);
  });

  it('reads RIS', () => {
    const text =
      'TY  - JOUR\r\nID  - lark2020\r\nT1  - Kites over the Bay\r\nDO  - 10.1000/bay\r\nER  - \r\n\r\nTY  - UNPB\r\nTI  - Strings\r\nUR  - https://arxiv.org/abs/2101.00001\r\nER  -\r\n';
    expect(readReferences(text)).toEqual([
      { doi: '10.1000/bay', title: 'Kites over the Bay', key: 'lark2020', note: '' },
      { arxiv: '2101.00001', title: 'Strings', note: '' },
    ]);
  });

  it('reads CSL-JSON and lists of papers', () => {
    const csl = [
      { id: 'lark2020', title: 'Kites', DOI: '10.1000/bay' },
      { id: 5, URL: 'https://arxiv.org/abs/2101.00001' },
      7,
    ];
    expect(readReferences(JSON.stringify(csl))).toEqual([
      { doi: '10.1000/bay', title: 'Kites', key: 'lark2020', note: '' },
      { arxiv: '2101.00001', note: '' },
    ]);
    const papers = [{ slug: 'kites', title: 'Kites', identifiers: { doi: '10.1000/bay' } }];
    expect(readReferences(JSON.stringify({ papers }))).toEqual([
      { slug: 'kites', doi: '10.1000/bay', title: 'Kites', note: '' },
    ]);
  });

  it.each(['bibtex', 'biblatex', 'ris', 'csl'] as const)('reads what is exported as %s', (format) => {
    const citation = toCitation(
      {
        title: 'Kites & Strings: 100% of _Winds_',
        names: [],
        authors: [{ literal: 'Ada Lark', family: 'Lark', given: 'Ada' }],
        date: { year: 2020, basis: 'stated' },
        identifiers: { doi: '10.1000/bay', arxiv: '2101.00001' },
      },
      'lark2020kites',
    );
    expect(readReferences(WRITERS[format]([citation]))).toEqual([
      {
        doi: '10.1000/bay',
        arxiv: '2101.00001',
        title: 'Kites & Strings: 100% of _Winds_',
        key: 'lark2020kites',
        note: '',
      },
    ]);
  });

  it.each(['bibtex', 'biblatex', 'ris', 'csl'] as const)(
    'gives back the notes of a reader from %s',
    (format) => {
      const citation = toCitation(
        { title: 'Kites', names: [], authors: [], authorCount: 3, identifiers: { doi: '10.1000/bay' } },
        'kites',
      );
      // A backslash before “n” is a line break of some databases.
      const word = fc.stringMatching(/^[a-zA-Z0-9 {}$%&#_~^"'`<>@,.;:=*()[\]-]{0,12}$/);
      const note = fc
        .array(
          fc.oneof(
            word,
            fc.constantFrom('', 'ER  - x', 'TY  - JOUR', '@misc(x, ', 'größer als α, “so”', '見 §3'),
          ),
        )
        .map((lines) => lines.join('\n'));
      fc.assert(
        fc.property(note, (written) => {
          const kept = withReaders(citation, written, 'Thesis, part 2 (50 %)');
          const [read, ...others] = readReferences(WRITERS[format]([kept, kept])) ?? [];
          expect(others).toEqual([read]);
          expect(read?.note).toBe(kept.readerNote ?? '');
          expect(read?.list).toBe(format === 'csl' ? undefined : 'Thesis, part 2 (50 %)');
        }),
      );
    },
  );

  it("does not take a library's note about gaps for a reader's note", () => {
    const date = { year: 2020, basis: 'retrieval-year' } as const;
    const authors = [{ literal: 'Ada Lark' }];
    for (const gaps of [
      { authors: [] },
      { authors: [], authorCount: 1 },
      { authors, authorCount: 3, date },
    ]) {
      const citation = toCitation({ title: 'Kites', names: [], identifiers: {}, ...gaps }, 'kites');
      expect(citation.csl.note).not.toBeUndefined();
      expect(readReferences(WRITERS.ris([citation]))?.[0]?.note).toBe('');
    }
  });

  it.each(['', 'kite', '{"a":1}', '5', '<!doctype html>'])('takes %j for no references', (text) => {
    expect(readReferences(text)).toBeUndefined();
  });

  it('reads any text without failing', () => {
    const parts = fc.constantFrom(
      '@article{',
      '}',
      '{',
      'title',
      '=',
      '"',
      ',',
      '\n',
      'TY  - ',
      'ER  - ',
      'TI  - x',
      '\\',
      '#',
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.oneof(parts, fc.string({ maxLength: 4 }))).map((all) => all.join('')),
    );
    fc.assert(fc.property(text, (any) => void readReferences(any)));
  });
});
