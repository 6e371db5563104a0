import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import { pick } from '../bench/pick.ts';
import { TITLES, VECTORS } from './vectors.ts';

/** Fields of a paper that a nasty text may stand in. */
const FIELDS = [
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
type Field = (typeof FIELDS)[number];
type Values = Record<Field, string>;

/** A paper with a nasty text between two words of its own. */
export interface NastyPaper {
  file: string;
  /** 1-based; where the paper begins. */
  line: number;
  kind: string;
  field: Field;
  /** What stands at both ends of the text; empty where the whole title is nasty. */
  marks: readonly string[];
}

/** The sources of a library, by their paths below `content/`. */
export interface NastyLibrary {
  files: Map<string, string>;
  papers: NastyPaper[];
}

/** A format of sources that the papers are written in: what one entry is, and what stands around all of them. */
interface Format {
  file: string;
  fields: readonly Field[];
  write(values: Values, number: number): string;
  before: string;
  between: string;
  after: string;
}

const oneLine = (text: string) => text.replace(/[\n\r]/g, ' ');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
// XML has no other characters than these.
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
/** A value of BibTeX ends where its braces do. */
const braced = (text: string) => {
  let depth = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  return `{${depth === 0 ? text : text.replace(/[{}]/g, '')}}`;
};

const MOST: readonly Field[] = ['title', 'abstract', 'author', 'venue', 'publisher', 'keyword', 'doi'];

const FORMATS: readonly Format[] = [
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

/**
 * A library of `count` papers in several formats. Where there are enough, every kind of nasty text is in every field
 * of the first format; further papers have kinds, fields and formats by chance, and the last ones titles that are hard to
 * name a page by.
 */
export function nastyLibrary(count: number, seed: number): NastyLibrary {
  const random = seededRandom(seed);
  const [first] = FORMATS as readonly [Format];
  const kinds = Object.keys(VECTORS);
  const all = kinds.flatMap((kind) => FIELDS.map((field): [Format, string, Field] => [first, kind, field]));
  const wanted = all.length + TITLES.length <= count ? all : [];
  while (wanted.length < count - TITLES.length) {
    const format = pick(FORMATS, random);
    wanted.push([format, pick(kinds, random), pick(format.fields, random)]);
  }
  const entries = wanted.slice(0, count).map(([format, kind, field], number) => {
    const marks = [`mark${number}q`, `end${number}q`] as const;
    const values = { ...soundValues(number), [field]: nastyValue(field, VECTORS[kind] ?? '', marks) };
    return { format, kind, field, marks: marks as readonly string[], text: format.write(values, number) };
  });
  const titled = TITLES.slice(0, Math.max(0, count - entries.length)).map((title, at) => {
    const number = entries.length + at;
    const values = {
      ...soundValues(number),
      title,
      abstract: pick(['-', '', `We count lamp ${number}.`], random),
    };
    return {
      format: first,
      kind: title,
      field: 'title' as const,
      marks: [],
      text: first.write(values, number),
    };
  });
  return inFiles([...entries, ...titled]);
}

function soundValues(number: number): Values {
  return {
    title: `Lamps ${number} of the reading room`,
    abstract: `We count lamp ${number}. It is lit.`,
    author: `Ann Doe${number}`,
    venue: 'Proceedings of Lamps',
    publisher: 'Lamp Press',
    keyword: 'lamps',
    doi: `10.1000/lamp.${number}`,
    link: `https://lamps.example/${number}`,
    other: 'Nothing',
  };
}

function nastyValue(field: Field, nasty: string, [begins, ends]: readonly [string, string]): string {
  if (field === 'doi') return `10.1000/${begins}${nasty}${ends}`;
  return field === 'link' ? `https://lamps.example/${begins}${nasty}${ends}` : `${begins} ${nasty} ${ends}`;
}

function inFiles(
  entries: readonly (Omit<NastyPaper, 'file' | 'line'> & { format: Format; text: string })[],
): NastyLibrary {
  const files = new Map<string, string>();
  const papers: NastyPaper[] = [];
  for (const [format, own] of Map.groupBy(entries, (entry) => entry.format)) {
    let text = format.before;
    for (const [at, entry] of own.entries()) {
      if (at > 0) text += format.between;
      const { kind, field, marks } = entry;
      papers.push({ file: format.file, line: text.split('\n').length, kind, field, marks });
      text += entry.text;
    }
    files.set(`sources/${format.file}`, text + format.after);
  }
  return { files, papers };
}
