import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type MetaTag, metadataOf, scholarlyArticle, scriptJson } from '../../../src/views/frame/metadata.ts';
import { type Work, workOf } from '../../../src/views/paper/work.ts';
import { inventedPaper } from '../invented-site.ts';
import { unknownTerms } from '../schema-org.ts';

const full: Work = {
  title: 'Kites & Clocks',
  authors: ['Ada Ray', 'Bo Quill'],
  date: { year: 2023, month: 4, basis: 'stated' },
  identifiers: { arxiv: '2304.01234', doi: '10.1000/kite' },
  venue: 'Journal of Wind',
};

const head = { title: 'A · Workshop', name: 'A', description: 'About A.', canonicalPath: '/papers/a/' };
const contents = (tags: readonly MetaTag[], name: string) =>
  tags.filter((tag) => tag.name === name || tag.property === name).map(({ content }) => content);

describe('metadataOf', () => {
  it('describes a page that is not a paper', () => {
    expect(metadataOf(head, 'Workshop', 'https://example.org')).toMatchSnapshot();
  });

  it('describes a paper', () => {
    const image = '/previews/kites.png';
    expect(metadataOf({ ...head, image, work: full }, 'Workshop', 'https://example.org')).toMatchSnapshot();
  });

  it('has no address if the site has none', () => {
    const { canonical, tags, jsonLd } = metadataOf({ ...head, image: '/x.png', work: full }, 'Workshop');
    expect(canonical).toBeUndefined();
    for (const name of ['og:url', 'og:image', 'citation_abstract_html_url']) {
      expect(contents(tags, name)).toEqual([]);
    }
    expect(JSON.parse(jsonLd ?? '')).not.toHaveProperty('url');
  });

  it('states no author, date or address that no source gives', () => {
    const work = workOf(inventedPaper('a', { authorCount: 7 }));
    const { tags, jsonLd } = metadataOf({ ...head, work }, 'Workshop', 'https://example.org');
    for (const name of ['citation_author', 'citation_publication_date', 'citation_pdf_url', 'citation_doi']) {
      expect(contents(tags, name)).toEqual([]);
    }
    expect(Object.keys(JSON.parse(jsonLd ?? ''))).toEqual(['@context', '@type', 'name', 'url']);
  });
});

test.each([
  [{ year: 2023, basis: 'stated' as const }, ['2023']],
  [{ year: 2023, month: 4, basis: 'arxiv-identifier' as const }, ['2023/04']],
  [{ year: 2023, month: 4, day: 9, basis: 'curated' as const }, ['2023/04/09']],
  [{ year: 2023, month: 4, day: 9, basis: 'file-evidence' as const }, []],
  [{ year: 2023, month: 4, day: 9, basis: 'retrieval-year' as const }, []],
])('the date %o is cited as %o', (date, cited) => {
  const work = workOf(inventedPaper('a', { date }));
  expect(contents(metadataOf({ ...head, work }, 'Workshop').tags, 'citation_publication_date')).toEqual(
    cited,
  );
});

test('every term of the JSON-LD is one of schema.org', () => {
  expect(unknownTerms(scholarlyArticle(full, 'https://example.org/papers/a/'))).toEqual([]);
});

test('the check of terms finds what schema.org does not know', () => {
  const value = { '@type': 'ScholarlyArticle', name: 'A', kite: 1, author: [{ '@type': 'Kite' }] };
  expect(unknownTerms(value)).toEqual(['ScholarlyArticle.kite', 'Kite']);
});

test('no text ends the script element, and all of it comes back', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--', ']]>')),
      (text) => {
        const json = scriptJson({ text });
        expect(json).not.toMatch(/[<>&]/);
        expect(JSON.parse(json)).toEqual({ text });
      },
    ),
  );
});
