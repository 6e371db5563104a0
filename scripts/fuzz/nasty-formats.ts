/** Paper fields that may contain a nasty text. */
export const FIELDS = [
  'title',
  'abstract',
  'author',
  'venue',
  'publisher',
  'keyword',
  'doi',
  'link',
  'other',
] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

/** A source format for the papers: how an entry is written, and what surrounds the entries. */
export interface Format {
  file: string;
  fields: readonly Field[];
  write(values: Values, number: number): string;
  before: string;
  between: string;
  after: string;
}

const oneLine = (text: string) => text.replace(/[\n\r]/g, ' ');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
// XML allows no other characters.
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
/** A BibTeX value ends where its braces do. */
const braced = (text: string) => {
  let depth = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  return `{${depth === 0 ? text : text.replace(/[{}]/g, '')}}`;
};

const MOST: readonly Field[] = ['title', 'abstract', 'author', 'venue', 'publisher', 'keyword', 'doi'];

export const FORMATS: readonly Format[] = [
  {
    file: 'nasty.jsonl',
    fields: FIELDS,
    write: ({ author, keyword, link, other, ...values }) =>
      JSON.stringify({
        ...values,
        authors: [author],
        keywords: [keyword],
        links: [link],
        remark: other,
        year: 2020,
      }),
    before: '',
    between: '\n',
    after: '\n',
  },
  {
    file: 'nasty.csv',
    fields: MOST,
    write: ({ title, abstract, author, venue, publisher, keyword, doi }) =>
      [title, abstract, author, venue, publisher, keyword, doi, '2020'].map(oneLine).map(quoted).join(','),
    before: 'title,abstract,authors,journal,publisher,keywords,doi,year\n',
    between: '\n',
    after: '\n',
  },
  {
    file: 'nasty.bib',
    fields: MOST,
    write: ({ title, abstract, author, venue, publisher, keyword, doi }, number) => {
      const fields = {
        title,
        abstract,
        author,
        journal: venue,
        publisher,
        keywords: keyword,
        doi,
        year: '2020',
      };
      const rows = Object.entries(fields).map(([name, text]) => `  ${name} = ${braced(oneLine(text))},\n`);
      return `@article{key${number},\n${rows.join('')}}`;
    },
    before: '',
    between: '\n\n',
    after: '\n',
  },
  {
    file: 'nasty.ris',
    fields: MOST,
    write: ({ title, abstract, author, venue, publisher, keyword, doi }) => {
      const tags = {
        TI: title,
        AB: abstract,
        AU: author,
        T2: venue,
        PB: publisher,
        KW: keyword,
        DO: doi,
        PY: '2020',
      };
      const rows = Object.entries(tags).map(([tag, text]) => `${tag}  - ${oneLine(text)}`);
      return ['TY  - JOUR', ...rows, 'ER  - '].join('\n');
    },
    before: '',
    between: '\n\n',
    after: '\n',
  },
  {
    file: 'nasty-csl.json',
    fields: MOST,
    write: ({ title, abstract, author, venue, publisher, keyword, doi }, number) =>
      JSON.stringify({
        id: `csl${number}`,
        type: 'article-journal',
        title,
        abstract,
        author: [{ literal: author }],
        'container-title': venue,
        publisher,
        keyword,
        DOI: doi,
        issued: { 'date-parts': [[2020]] },
      }),
    before: '[\n',
    between: ',\n',
    after: '\n]\n',
  },
  {
    file: 'nasty.xml',
    fields: ['title', 'abstract', 'author', 'doi'],
    write: ({ title, abstract, author, doi }, number) =>
      `<entry><id>http://arxiv.org/abs/2001.${10_000 + number}</id><published>2020-01-01T00:00:00Z</published><title>${xml(oneLine(title))}</title><summary>${xml(oneLine(abstract))}</summary><author><name>${xml(oneLine(author))}</name></author><arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${xml(oneLine(doi))}</arxiv:doi></entry>`,
    before: '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n',
    between: '\n',
    after: '\n</feed>\n',
  },
];
