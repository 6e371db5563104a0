import fc from 'fast-check';

/** One invented paper as a listing shows it. */
export interface ListedPaper {
  title: string;
  abstract: string;
  closing: string[];
}

/** How a page dump is laid out: what stands above the papers, and what between lines and papers. */
export interface Layout {
  name: string;
  head: string;
  hasClosingLines: boolean;
  lineGap: string;
  paperGap: string;
}

export const layouts: Layout[] = [
  {
    name: 'closing lines',
    head: 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nDec 11\n\n',
    hasClosingLines: true,
    lineGap: '\n\n',
    paperGap: '\n\n',
  },
  {
    name: 'no closing lines',
    head: 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 11\n\n',
    hasClosingLines: false,
    lineGap: '\n\n',
    paperGap: '\n\n',
  },
  {
    name: 'dense',
    head: 'Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe',
    hasClosingLines: false,
    lineGap: '\n',
    paperGap: '\n',
  },
];

const WORDS =
  'archive bridge copper delta engine forest glacier harbour island jungle kernel lantern meadow needle orchard'.split(
    ' ',
  );
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
const word = fc.constantFrom(...WORDS);
const name = fc.stringMatching(/^[A-Z][a-z]{2,6}[A-Z0-9][A-Za-z0-9]{1,4}$/);

const title = fc
  .tuple(name, fc.array(word, { minLength: 2, maxLength: 9 }), fc.constantFrom('', '?', '!'))
  .map(([name, words, end]) => `${name}: ${words.map(capital).join(' ')}${end}`);

const sentence = fc
  .tuple(
    fc.array(fc.oneof(word, fc.constantFrom('3.5x', '$x_i$', 'e.g.', 'O(n)', '(2020)', '10%')), {
      minLength: 6,
      maxLength: 20,
    }),
    fc.constantFrom('.', '.', '?'),
  )
  .map(([words, end]) => `We study ${words.join(' ')} archives${end}`);

/** 500 to 1,500 characters: abstracts so short that two of them could be one are fixtures, not properties. */
const abstract = fc
  .array(sentence, { minLength: 10, maxLength: 14 })
  .map((sentences) => sentences.join(' '))
  .filter((text) => text.length >= 500 && text.length <= 1_500);

const date = fc
  .tuple(
    fc.constantFrom('Jan', 'May', 'Dec'),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom('', ', 2023', ', 2024'),
  )
  .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);
const comments = fc.constantFrom('', '', ' 3', ' 12');
const closing = fc
  .tuple(
    fc.constantFrom('  • 1 author', '  • 5 authors', 'northwind Northwind', 'north-wind Research'),
    date,
    comments,
  )
  .map(([who, day, count]) => [who, '·', `${day}${count}`]);

/** Papers with distinct titles; some lack their closing lines. */
export const papers: fc.Arbitrary<ListedPaper[]> = fc.uniqueArray(
  fc.record({
    title,
    abstract,
    closing: fc.oneof({ weight: 4, arbitrary: closing }, fc.constant<string[]>([])),
  }),
  { minLength: 3, maxLength: 7, selector: ({ title }) => title },
);

/** The text of a listing. */
export function writeListing(papers: readonly ListedPaper[], layout: Layout): string {
  const entries = papers.map(({ title, abstract, closing }) => {
    const tail = layout.hasClosingLines && closing.length > 0 ? layout.lineGap + closing.join('\n') : '';
    return title + layout.lineGap + abstract + tail;
  });
  return layout.head + entries.join(layout.paperGap);
}

/** Damage to the non-blank lines of a text: `at` picks the line. */
export interface Damage {
  kind: 'delete' | 'double' | 'swap' | 'truncate' | 'join';
  at: number;
  cut: number;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'truncate', 'join'),
  at: fc.nat(),
  cut: fc.nat(),
});

/** Damages one line of a text, and its neighbour where two are swapped or joined. Also gives the index of the line. */
export function applyDamage(text: string, { kind, at, cut }: Damage): { text: string; index: number } {
  const lines = text.split('\n');
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const index = filled[at % filled.length] as number;
  const next = filled[(at % filled.length) + 1];
  const line = lines[index] as string;
  const copy = [...lines];
  if (kind === 'delete') copy.splice(index, 1);
  else if (kind === 'double') copy.splice(index, 0, line);
  else if (kind === 'truncate') copy[index] = line.slice(0, cut % line.length);
  else if (next !== undefined && kind === 'swap') [copy[index], copy[next]] = [lines[next] as string, line];
  else if (next !== undefined)
    copy.splice(index, next - index + 1, `${line}${cut % 2 ? ' ' : ''}${lines[next]}`);
  return { text: copy.join('\n'), index };
}

/** Changes that lose no line: line ends, a byte-order mark, non-breaking spaces and tabs. */
export const disguise: fc.Arbitrary<(text: string) => string> = fc
  .record({
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\uFEFF'),
    space: fc.constantFrom(' ', '\u00A0', '\t'),
    every: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ lineEnd, mark, space, every }) => (text: string) => {
    let count = 0;
    const spaced = text.replace(/ /g, (character) => (count++ % every === 0 ? space : character));
    return mark + spaced.replaceAll('\n', lineEnd);
  });
