import type { Work } from './generate-works.ts';
import { OBJECT_FORMATS } from './object-formats.ts';
import { XML_FORMATS } from './xml-formats.ts';

const inOrder = ({ authors }: Work) => authors.map(({ given, family }) => `${given} ${family}`);
const familyFirst = ({ authors }: Work) => authors.map(({ given, family }) => `${family}, ${given}`);
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

function writeNbib(work: Work): string {
  const { number, title, year, abstract, doi } = work;
  const names = familyFirst(work).map((name) => `FAU - ${name}`);
  return `${[`PMID- ${number}`, `DP  - ${year} May`, `TI  - ${title}`, `AB  - ${abstract}`, ...names, 'JT  - Journal of examples', `LID - ${doi} [doi]`].join('\n')}\n\n`;
}

function writeWebOfScience(work: Work): string {
  const { number, title, year, abstract, doi } = work;
  const names = familyFirst(work).join('\n   ');
  return `PT J\nAF ${names}\nTI ${title}\nSO JOURNAL OF EXAMPLES\nAB ${abstract}\nPY ${year}\nDI ${doi}\nUT WOS:${number}\nER\n\n`;
}

function writeEnw(work: Work): string {
  const { title, year, abstract, doi } = work;
  const names = familyFirst(work).map((name) => `%A ${name}`);
  return `${['%0 Journal Article', ...names, `%T ${title}`, '%J Journal of Examples', `%D ${year}`, `%R ${doi}`, `%X ${abstract}`].join('\n')}\n\n`;
}

function writeRow(work: Work): string {
  const { title, year, abstract, doi } = work;
  return `${[title, inOrder(work).join('; '), year, doi, abstract].map((cell) => quoted(String(cell))).join(',')}\n`;
}

function writeListed({ title, authors, year, abstract }: Work): string {
  return `${title}\n\n${abstract}\n\n• ${authors.length} authors\n\n·\nMay 1, ${year}\n\n`;
}

function writeItem(work: Work): string {
  const { title, year, doi } = work;
  return `- **${title}**, ${inOrder(work).join(', ')}. Conference on Examples ${year}. [[paper](https://doi.org/${doi})]\n`;
}

/** Writes the works of a file in each measured format. */
export const SOURCE_FORMATS: Record<string, (works: readonly Work[]) => string> = {
  BibTeX: (works) => works.map(writeBibtex).join('\n'),
  RIS: (works) => works.map(writeRis).join('\n'),
  'PubMed (nbib)': (works) => works.map(writeNbib).join(''),
  'Web of Science': (works) => `FN WoS\nVR 1.0\n${works.map(writeWebOfScience).join('')}EF\n`,
  'EndNote (enw)': (works) => works.map(writeEnw).join(''),
  CSV: (works) => `title,authors,year,doi,abstract\n${works.map(writeRow).join('')}`,
  Markdown: (works) => `# A list\n\n## Papers\n\n${works.map(writeItem).join('')}`,
  identifiers: (works) => works.map(({ doi }) => `https://doi.org/${doi}\n`).join(''),
  listing: (works) => works.map(writeListed).join(''),
  ...OBJECT_FORMATS,
  ...XML_FORMATS,
};
