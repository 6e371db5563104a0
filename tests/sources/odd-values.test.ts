import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/sources/read/read-source.ts';

/** The least that makes an object one of a format, and the members that the format's adapter knows. */
const FORMATS: Record<string, [base: object, members: string]> = {
  crossref: [
    { DOI: '10.5555/a', title: ['A Title'] },
    `subtitle container-title type volume issue page article-number publisher subject abstract author URL reference
    resource issued published event editor`,
  ],
  openalex: [
    { id: 'https://openalex.org/W1', title: 'A Title' },
    `doi display_name publication_date publication_year type biblio keywords topics referenced_works authorships ids
    primary_location best_oa_location locations host_venue abstract_inverted_index language`,
  ],
  'semantic scholar': [
    { paperId: 'x', title: 'A Title' },
    `externalIds journal publicationTypes venue publicationDate year abstract fieldsOfStudy s2FieldsOfStudy references
    authors url openAccessPdf`,
  ],
  csl: [
    { type: 'article', id: 'a', title: 'A Title', author: [], issued: {}, URL: '' },
    `container-title event-title number note citation-key abstract volume issue page page-first publisher keyword
    categories author URL DOI issued editor`,
  ],
  zotero: [
    { itemType: 'book', title: 'A Title' },
    `publicationTitle extra archiveID citationKey abstractNote date volume issue pages publisher university tags
    collections creators url DOI`,
  ],
  'hugging face': [
    { id: '2401.00001', title: 'A Title', summary: 's', publishedAt: '2024-01-01' },
    'authors organization projectPage githubRepo ai_keywords numComments upvotes',
  ],
  papers: [
    { title: 'A Title', year: 2020 },
    `authors author date month doi arxiv venue journal volume issue pages publisher organization url pdf code keywords
    tags topics collections references key abstract type`,
  ],
};
const MARK = 'zqmarker';
const ODD: Record<string, [value: unknown, texts: string[]]> = {
  'a text': [MARK, [MARK]],
  'a number': [424_242, ['424242']],
  'a truth value': [true, ['true']],
  'a list of texts': [[MARK], [MARK]],
  'an object': [{ x: MARK }, [MARK]],
  'an object with a name': [{ name: MARK }, [MARK]],
  'a list of objects': [[{ x: MARK }], [MARK]],
  'a list of many kinds': [
    [MARK, { y: `${MARK}2` }, 7],
    [MARK, `${MARK}2`],
  ],
  'lists in objects': [{ a: { b: [MARK, { c: `${MARK}3` }] } }, [MARK, `${MARK}3`]],
};

describe.each(Object.entries(FORMATS))('a member of %s', (_, [base, members]) => {
  it.each(Object.entries(ODD))('that contains %s is in the record or reported', (_, [value, texts]) => {
    for (const member of members.split(/\s+/)) {
      const text = JSON.stringify([{ ...base, [member]: value }]);
      const { records, problems } = readSource({ file: 'list', text });
      const kept = JSON.stringify([records, problems.map(({ what, why }) => [what, why])]).toLowerCase();
      expect([member, records.length]).toEqual([member, 1]);
      for (const part of texts) expect([member, kept.includes(part)]).toEqual([member, true]);
    }
  });
});

describe('a value far longer than any that is real', () => {
  const long = 'v'.repeat(3_000);
  const read = (entry: object) =>
    readSource({ file: 'list.jsonl', text: JSON.stringify({ title: 'Counting Waves', ...entry }) });

  it('is only removed from its list', () => {
    const { records, problems } = read({
      authors: ['Ada Moss', long, 'Ben Fern'],
      keywords: ['tides', long],
    });
    expect(records[0]?.authors?.map(({ literal }) => literal)).toEqual(['Ada Moss', 'Ben Fern']);
    expect(records[0]?.keywords).toEqual(['tides']);
    expect(problems.map(({ what, why }) => [what, why])).toEqual([
      ['The paper in line 1: 1 of its authors is left out', 'not valid: a name has over 2,000 characters'],
      ['The paper in line 1: 1 of its keywords is left out', 'not valid: it has over 2,000 characters'],
    ]);
  });

  it('only affects its own field', () => {
    const { records, problems } = read({ venue: long, year: 2020 });
    expect(records[0]).toMatchObject({ title: 'Counting Waves', date: { year: 2020 } });
    expect(records[0]?.venue).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it('a list of too many keeps as many as a record takes', () => {
    const keywords = Array.from({ length: 1_200 }, (_, index) => `keyword ${index}`);
    const { records, problems } = read({ keywords });
    expect(records[0]?.keywords).toEqual(keywords.slice(0, 1_000));
    expect(problems.map(({ what }) => what)).toEqual([
      'The paper in line 1: 200 of its keywords are left out',
    ]);
  });
});
