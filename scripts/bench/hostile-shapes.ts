import type { SourceFile } from '../../src/sources/adapter.ts';
import { readSource } from '../../src/sources/read/read-source.ts';
import { repairParagraphs } from '../../src/text/repair/repair.ts';

/** An input that takes naive code more than linear time, and the initial number of its parts. */
export interface HostileShape {
  name: string;
  parts: number;
  write(parts: number): string;
  read(text: string): void;
}

const read = (text: string) => void readSource({ file: 'hostile.txt', text } satisfies SourceFile);
const repair = (text: string) => void repairParagraphs([text]);
const numbered = (parts: number, write: (number: number) => string) =>
  Array.from({ length: parts }, (_, number) => write(number)).join('');
const feed = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n<entry><id>http://arxiv.org/abs/2301.00001</id><title>One</title>${inner}</entry>\n</feed>\n`;
const item = (number: number) =>
  `{"id":"k${number}","type":"book","title":"Title ${number}","publisher":"A","issued":{"raw":"2001"}}`;
const json = (parts: number) => `[${numbered(parts, (number) => `${item(number)},`)}${item(parts)}]`;
const bibtex = (fields: string) => `@article{key,\n title = {One},\n${fields}}\n`;
const ris = (lines: string) => `TY  - JOUR\nTI  - One\n${lines}ER  - \n`;

export const HOSTILE_SHAPES: HostileShape[] = [
  { name: 'minified JSON, elements', parts: 20_000, write: json, read },
  {
    name: 'minified JSON, one list of authors',
    parts: 4_000,
    write: (n) =>
      `[{"id":"a","type":"book","title":"One","publisher":"A","author":[${numbered(n, (i) => `{"family":"F${i}","x":"${i}"},`)}{"family":"L"}]}]`,
    read,
  },
  {
    name: 'JSON, brackets that close nothing',
    parts: 20_000,
    write: (n) => `[${'{'.repeat(n)}${']'.repeat(n)}`,
    read,
  },
  { name: 'JSON, only opening brackets', parts: 50_000, write: (n) => '[{'.repeat(n), read },
  {
    name: 'JSON, elements that are never closed',
    parts: 20_000,
    write: (n) => '[{"title":"A",'.repeat(n),
    read,
  },
  {
    name: 'Atom, one repeated title',
    parts: 10_000,
    write: (n) => feed('<title>One</title>'.repeat(n)),
    read,
  },
  {
    name: 'Atom, repeated authors',
    parts: 4_000,
    write: (n) => feed(numbered(n, (i) => `<author><name>Jo Moss ${i}</name></author>`)),
    read,
  },
  {
    name: 'Atom, elements in elements',
    parts: 1_000,
    write: (n) => feed('<a>'.repeat(n) + '</a>'.repeat(n)),
    read,
  },
  {
    name: 'RIS, repeated authors',
    parts: 4_000,
    write: (n) => ris(numbered(n, (i) => `AU  - Moss, Jo ${i}\n`)),
    read,
  },
  {
    name: 'RIS, one value over many lines',
    parts: 20_000,
    write: (n) => ris(`N1  - a\n${'more\n'.repeat(n)}`),
    read,
  },
  {
    name: 'RIS, repeated keywords',
    parts: 4_000,
    write: (n) => ris(numbered(n, (i) => `KW  - word ${i}\n`)),
    read,
  },
  {
    name: 'BibTeX, repeated fields',
    parts: 4_000,
    write: (n) => bibtex(numbered(n, (i) => ` note = {${i}},\n`)),
    read,
  },
  {
    name: 'BibTeX, undefined strings',
    parts: 4_000,
    write: (n) => bibtex(numbered(n, (i) => ` f${i} = word${i},\n`)),
    read,
  },
  {
    name: 'BibTeX, only opening braces',
    parts: 20_000,
    write: (n) => `@article{key, title = ${'{'.repeat(n)}\n`.repeat(2),
    read,
  },
  {
    name: 'BibTeX, only commas for authors',
    parts: 20_000,
    write: (n) => bibtex(` author = {A ${','.repeat(n)}},\n`),
    read,
  },
  {
    name: 'BibTeX, displays that nothing ends',
    parts: 10_000,
    write: (n) => bibtex(` note = {${'\\('.repeat(n)}},\n`),
    read,
  },
  {
    name: 'BibTeX, entries on one line',
    parts: 4_000,
    write: (n) => numbered(n, (i) => `@book{k${i}, title={A ${i}}} `),
    read,
  },
  {
    name: 'CSV, short rows',
    parts: 50_000,
    write: (n) => `title,year\n${numbered(n, (i) => `T ${i},2001\n`)}`,
    read,
  },
  {
    name: 'CSV, quotes that are never closed',
    parts: 2_000,
    write: (n) => `title,year\n${'"T,2001\n'.repeat(n)}`,
    read,
  },
  {
    name: 'JSON Lines, short entries',
    parts: 50_000,
    write: (n) => numbered(n, (i) => `{"title":"T ${i}"}\n`),
    read,
  },
  {
    name: 'listing, short entries',
    parts: 20_000,
    write: (n) => numbered(n, (i) => `Title ${i}\n• 2 authors\n·\nMay 1, 2001\n`),
    read,
  },
  { name: 'text, blank lines', parts: 100_000, write: (n) => `a${'\n'.repeat(n)}b`, read },
  { name: 'repair, “1%” over and over', parts: 12_500, write: (n) => '1%'.repeat(n), read: repair },
  { name: 'repair, middle dots', parts: 2_000, write: (n) => '·'.repeat(n), read: repair },
  {
    name: 'reading, middle dots',
    parts: 2_000,
    write: (n) => `Daily Papers\nOne\n• 2 authors\n${'·'.repeat(n)}`,
    read,
  },
  {
    name: 'reading, “· ” over and over',
    parts: 2_000,
    write: (n) => `Daily Papers\nOne\n• 2 authors\n${'· '.repeat(n)}a`,
    read,
  },
  ...[
    '1',
    '(',
    '$',
    '{',
    '\\',
    '`',
    '--',
    '. ',
    'a.b ',
    '1x1',
    'https://a.b/',
    '_',
    '^',
    '\\a{',
    '<i>',
    '&amp;',
    '“',
    ', ',
    'a:',
    '~',
    '1 times ',
    'x_1',
    '1,',
    '- ',
  ].map((piece) => ({
    name: `repair, “${piece}” over and over`,
    parts: Math.ceil(25_000 / piece.length),
    write: (n: number) => piece.repeat(n),
    read: repair,
  })),
];
