import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import type { Result } from '../../../src/schemas/result.ts';
import type { Site } from '../../../src/site/site.ts';
import { jsonSchemas } from '../../../src/views/published/json-schemas.ts';
import { publishedLibrary, publishedPaper } from '../../../src/views/published/library-json.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const ORIGIN = new URL('https://papers.example/');

const full: Partial<ListedPaper> = {
  title: 'A “quoted” {title} \\ with <tags> & ]]>',
  date: { year: 2024, month: 5, basis: 'stated' },
  authors: [{ literal: 'Mara Lin', given: 'Mara', family: 'Lin' }],
  authorCount: 2,
  organisation: 'Kite Institute',
  venue: 'Wind 2024',
  identifiers: { arxiv: '2405.00001', doi: '10.1000/x' },
  names: ['KITE'],
  links: [{ href: 'https://example.org/kite', label: 'example.org/kite', kind: 'code' }],
  hasCode: true,
};

function validator(name: string) {
  const schema = jsonSchemas().find((each) => each.name === name)?.text ?? '';
  return new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
}

const RESULT = {
  clause: 'It flies up to 2× faster',
  ...{ text: '2×', at: 15, value: 2, unit: '×', qualifier: 'up to', measure: 'faster', family: 'faster' },
  ...{ sense: 'gain', sentence: 'It flies up to 2× faster.' },
} satisfies Result;

const site = inventedSite([inventedPaper('bare'), inventedPaper('full', full)], {
  textOf: (slug) => inventedText(slug, slug === 'full' ? { results: [RESULT] } : {}),
});

describe('the published JSON', () => {
  test('of a paper and of a library are as their schemas say', () => {
    const paper = validator('paper');
    for (const each of site.papers) {
      expect(paper(publishedPaper(site, each, ORIGIN)), JSON.stringify(paper.errors)).toBe(true);
    }
    const library = validator('library');
    expect(library(JSON.parse(publishedLibrary(site, ORIGIN))), JSON.stringify(library.errors)).toBe(true);
  });

  test('schemas refuse what the format does not have', () => {
    const paper = publishedPaper(site, site.papers[0] as ListedPaper, ORIGIN);
    expect(validator('paper')({ ...paper, invented: 1 })).toBe(false);
    expect(validator('paper')({ ...paper, title: undefined, slug: 3 })).toBe(false);
    expect(validator('source')({ title: 'Kites', date: '2024-05' })).toBe(true);
    expect(validator('source')({ title: 'Kites', date: 'May' })).toBe(false);
    expect(validator('source')({ abstract: 'No title.' })).toBe(false);
  });

  test('schemas change only with their version', async () => {
    for (const { name, version, text } of jsonSchemas()) {
      await expect(text).toMatchFileSnapshot(`schemas/${name}-v${version}.json`);
    }
  });

  it('has the numbers that a paper reports, which are all in its abstract', () => {
    const { results } = publishedPaper(site, site.bySlug.get('full') as ListedPaper, undefined);
    const { sentence, family, ...published } = RESULT;
    expect(sentence).toContain(published.clause);
    expect(family).toBe('faster');
    expect(results).toEqual([published]);
  });

  it('leaves out what is not known', () => {
    const bare = publishedPaper(site, site.bySlug.get('bare') as ListedPaper, undefined);
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['date', 'authorCount', 'venue']));
    expect(bare.url).toBe('/papers/bare/');
    expect(bare.citation.csl.note).toBe('Authors not named by the sources.');
  });

  test('of a library has every paper, whatever its text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 4 }), (titles) => {
        const papers = titles.map((title, index) => inventedPaper(`paper-${index}`, { title, gist: title }));
        const hostile: Site = inventedSite(papers, {
          textOf: (slug) => inventedText(slug, { plain: titles.join() }),
        });
        const library = JSON.parse(publishedLibrary(hostile, ORIGIN));
        expect(library.papers.map(({ title }: { title: string }) => title)).toEqual(titles);
      }),
    );
  });
});
