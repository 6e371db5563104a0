import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/sources/read/read-source.ts';

const xml = (date: string) => `<article key="a"><title>A Title</title>${date}</article>`;
/** How each format writes a work with a date. */
const formats: Record<string, (date: string) => string> = {
  bibtex: (date) => `@article{key,\n title = {A Title},\n date = {${date}}\n}\n`,
  'bibtex, year': (date) => `@article{key,\n title = {A Title},\n year = {${date}}\n}\n`,
  ris: (date) => `TY  - JOUR\nTI  - A Title\nPY  - ${date}\nER  - \n`,
  'ris, date': (date) => `TY  - JOUR\nTI  - A Title\nPY  - 2020\nDA  - ${date}\nER  - \n`,
  'csl-json': (date) => JSON.stringify([{ type: 'article', id: 'a', title: 'A Title', issued: date }]),
  'csl-json, literal': (date) =>
    JSON.stringify([{ type: 'article', id: 'a', title: 'A Title', issued: { literal: date } }]),
  'json-papers': (date) => JSON.stringify([{ title: 'A Title', authors: ['Ada Moss'], date }]),
  'json-papers, year': (date) => JSON.stringify([{ title: 'A Title', authors: ['Ada Moss'], year: date }]),
  'json-lines': (date) => `${JSON.stringify({ title: 'A Title', authors: ['Ada Moss'], date })}\n`,
  openalex: (date) =>
    JSON.stringify({
      results: [{ id: 'https://openalex.org/W1', title: 'A Title', publication_date: date }],
    }),
  'semantic-scholar': (date) =>
    JSON.stringify({ data: [{ paperId: 'x', title: 'A Title', publicationDate: date }] }),
  crossref: (date) => JSON.stringify([{ DOI: '10.5555/a', title: ['A Title'], issued: date }]),
  'hugging-face': (date) =>
    JSON.stringify([{ id: '2401.00001', title: 'A Title', summary: 's', publishedAt: date }]),
  zotero: (date) => JSON.stringify([{ itemType: 'book', title: 'A Title', date }]),
  'yaml-papers': (date) => `- title: A Title\n  authors: Ada Moss\n  date: ${date}\n`,
  'csl-yaml': (date) =>
    `references:\n- id: a\n  type: article\n  title: A Title\n  issued:\n    literal: ${date}\n`,
  markdown: (date) =>
    `# List\n\n- **A Title of Three**, ${date}. [paper](https://arxiv.org/abs/2401.00001)\n`,
  'markdown, brackets': (date) =>
    `# List\n\n- **A Title of Three** (${date}) [paper](https://arxiv.org/abs/2401.00001)\n`,
  identifiers: (date) => `10.5555/a A Title Here # ${date}\n`,
  'arxiv-atom': (date) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n<entry>\n<title>A Title</title><published>${date}</published></entry>\n</feed>\n`,
  'arxiv-rss': (date) =>
    `<rss><link>http://arxiv.org/</link>\n<item><title>A Title</title><announce_type>new</announce_type><pubDate>${date}</pubDate></item></rss>`,
  'dblp-xml': (date) => `<dblp>\n${xml(`<year>${date}</year>`)}\n</dblp>`,
  'endnote-xml': (date) =>
    `<xml><records>\n<record><titles><title>A Title</title></titles><dates><pub-dates><date>${date}</date></pub-dates></dates></record>\n</records></xml>`,
  mods: (date) =>
    `<mods>\n<titleInfo><title>A Title</title></titleInfo><originInfo><dateIssued>${date}</dateIssued></originInfo></mods>`,
  'pubmed-xml': (date) =>
    `<PubmedArticle><MedlineCitation><Article><Journal><JournalIssue><PubDate><MedlineDate>${date}</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>A Title</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
  'endnote-enw': (date) => `%0 Book\n%T A Title\n%8 ${date}\n`,
  'pubmed-nbib': (date) => `PMID- 1\nTI  - A Title\nDP  - ${date}\n`,
  'web-of-science': (date) => `FN WoS\nPT J\nTI A Title\nPY 2020\nPD ${date}\nER\nEF\n`,
  'web-of-science-table': (date) => `PT\tAU\tTI\tSO\tPY\tPD\nJ\t\tA Title\t\t2020\t${date}\n`,
  delimited: (date) => `title,authors,date\nA Title,Ada Moss,${date}\n`,
  'delimited, two columns': (date) =>
    `title,authors,date,publication date\nA Title,Ada Moss,2020-05-01,${date}\n`,
};

describe.each(Object.entries(formats))('a date in %s', (_, write) => {
  it.each([
    ['Spring 2020', 'Spring'],
    ['Winter 2019/2020', 'Winter'],
    ['2021-21', '2021-21'],
    ['2020-23', '23'],
    ['Herbst 2020', 'Herbst'],
  ])('%s is kept with the record or told', (date, part) => {
    const { records, problems } = readSource({ file: 'list', text: write(date) });
    expect(records).toHaveLength(1);
    const [record] = records;
    const said = problems.map(({ what, why }) => [what, why]);
    expect(JSON.stringify([record, said])).toContain(part);
    expect(record?.venue).toBeUndefined();
  });
});

it.each([
  [[[2020, 14]], '2020-14'],
  [
    [
      [2019, 12],
      [2020, 1],
    ],
    '2019-12/2020-1',
  ],
])('parts of a date that say more than one date keep it all: %j', (parts, kept) => {
  const works = [
    { type: 'article', id: 'a', title: 'A Title', author: [] },
    { DOI: '10.5555/a', title: ['A Title'] },
  ];
  for (const base of works) {
    const work = { ...base, issued: { 'date-parts': parts } };
    const [record] = readSource({ file: 'list.json', text: JSON.stringify([work]) }).records;
    expect(record?.date?.year).toBe(parts[0]?.[0]);
    expect(record?.other).toContainEqual({ name: 'issued', values: [kept] });
  }
});
