import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import type { SourceRecord } from '../../src/schemas/record.ts';
import { pick } from './pick.ts';

/** A generated entry, before it is written in a format. */
interface Work {
  number: number;
  title: string;
  authors: { given: string; family: string }[];
  year: number;
  abstract: string;
  doi: string;
}

const GIVEN = ['Ada', 'Jürgen', 'Mei', 'Olu', 'Sofía', 'Tomas', 'Yuki', 'Zoë'];
const FAMILY = ['Adeyemi', 'van der Berg', 'Chen', 'García', 'Hansen', 'Kowalska', 'Moss', 'Tanaka'];

/** Entries that recombine the titles and sentences of records, so that they are as long and as odd as real ones. */
export function generateWorks(records: readonly SourceRecord[], count: number, seed: number): Work[] {
  const random = seededRandom(seed);
  const sentences = records.flatMap(({ abstract }) => abstract.join(' ').split(/(?<=\.) (?=[A-Z])/));
  const titles = records.map(({ title }) => title);
  return Array.from({ length: count }, (_, number) => ({
    number,
    title: `${pick(titles, random)} ${number}`,
    authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
      given: pick(GIVEN, random),
      family: pick(FAMILY, random),
    })),
    year: 1980 + Math.floor(random() * 45),
    abstract: Array.from({ length: 8 }, () => pick(sentences, random)).join(' '),
    doi: `10.1000/bench.${number}`,
  }));
}

const inOrder = ({ authors }: Work) => authors.map(({ given, family }) => `${given} ${family}`);
const familyFirst = ({ authors }: Work) => authors.map(({ given, family }) => `${family}, ${given}`);
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeTex = (text: string) => text.replace(/(?<!\\)[%&#]/g, String.raw`\$&`).replace(/[{}]/g, '');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function writeBibtex(work: Work): string {
  const { number, title, year, abstract, doi } = work;
  return `@inproceedings{key${number},
  title = {{${escapeTex(title)}}},
  author = {${familyFirst(work).join(' and ')}},
  booktitle = {Proceedings of the Conference on Examples},
  year = {${year}},
  pages = {1--${1 + (number % 40)}},
  doi = {${doi}},
  abstract = {${escapeTex(abstract)}},
  keywords = {reading, \\"{U}bersicht}
}
`;
}

function writeRis(work: Work): string {
  const { title, year, abstract, doi } = work;
  const tags = [
    'TY  - JOUR',
    ...familyFirst(work).map((name) => `AU  - ${name}`),
    `TI  - ${title}`,
    `PY  - ${year}`,
    'T2  - Journal of Examples',
    `DO  - ${doi}`,
    `AB  - ${abstract}`,
    'ER  - ',
  ];
  return `${tags.join('\n')}\n`;
}

function writeAtom(work: Work): string {
  const { number, title, year, abstract } = work;
  const id = `2301.${String(number % 100_000).padStart(5, '0')}`;
  const authors = inOrder(work).map((name) => `<author><name>${name}</name></author>`);
  return `<entry>
  <id>http://arxiv.org/abs/${id}v1</id>
  <published>${year}-05-01T00:00:00Z</published>
  <title>${escapeXml(title)}</title>
  <summary>${escapeXml(abstract)}</summary>
  ${authors.join('\n  ')}
  <category term="cs.DL" scheme="http://arxiv.org/schemas/atom"/>
</entry>
`;
}

function writeCsl(work: Work): string {
  const { number, title, authors, year, abstract, doi } = work;
  const issued = { 'date-parts': [[year, 5]] };
  const item = { id: `key${number}`, type: 'article-journal', title, author: authors, issued, abstract };
  return JSON.stringify({ ...item, 'container-title': 'Journal of Examples', DOI: doi }, null, 2);
}

function writeJsonLine(work: Work): string {
  const { title, year, abstract, doi } = work;
  return `${JSON.stringify({ title, abstract, authors: inOrder(work), date: `${year}-05`, doi })}\n`;
}

function writeRow(work: Work): string {
  const { title, year, abstract, doi } = work;
  return `${[title, inOrder(work).join('; '), year, doi, abstract].map((cell) => quoted(String(cell))).join(',')}\n`;
}

function writeListed({ title, authors, year, abstract }: Work): string {
  return `${title}\n\n${abstract}\n\n• ${authors.length} authors\n\n·\nMay 1, ${year}\n\n`;
}

const FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n';

/** How the works of a file are written in each format that is measured. */
export const SOURCE_FORMATS: Record<string, (works: readonly Work[]) => string> = {
  BibTeX: (works) => works.map(writeBibtex).join('\n'),
  RIS: (works) => works.map(writeRis).join('\n'),
  'arXiv Atom': (works) => `${FEED}${works.map(writeAtom).join('')}</feed>\n`,
  'CSL-JSON': (works) => `[\n${works.map(writeCsl).join(',\n')}\n]\n`,
  'JSON Lines': (works) => works.map(writeJsonLine).join(''),
  CSV: (works) => `title,authors,year,doi,abstract\n${works.map(writeRow).join('')}`,
  listing: (works) => works.map(writeListed).join(''),
};
