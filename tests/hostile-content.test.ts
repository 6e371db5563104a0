import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentFiles, TextFile } from '../src/base/content-files.ts';
import { formatProblem } from '../src/base/problems.ts';
import type { Recall } from '../src/base/stages.ts';
import { decodeText, readContent } from '../src/build/read-content.ts';
import { type BuiltLibrary, buildLibrary } from '../src/pipeline.ts';
import { exampleListings, inventedListing } from './example-library.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
/** Each run makes a library of a whole content folder. */
const RUNS = 12;
/** Of each fixture, of which there are many; `npm run fuzz` looks longer. */
const RUNS_OF_FIXTURE = 3;

let small: ContentFiles;
/** What is read of the small library by itself, as the cache of a build keeps it: it is in almost all libraries here. */
const kept = new Map<string, string>();
/** Longer than any text of the small library. */
const LONGEST_KEPT = 5_000;

beforeAll(async () => {
  small = await readContent(path.join(FIXTURES, 'invalid/nothing-wrong'));
  buildLibrary(small, undefined, (name, input, make) => {
    const result = make();
    kept.set(JSON.stringify([name, input]), JSON.stringify(result));
    return result;
  });
});

const recallSmall: Recall = (name, input, make) => {
  const isLong = [input].flat().some((part) => typeof part === 'string' && part.length > LONGEST_KEPT);
  const text = isLong ? undefined : kept.get(JSON.stringify([name, input]));
  return text === undefined ? make() : JSON.parse(text);
};

/** Content → a library or problems: no exception, every record in one paper, every paper at an address of its own. */
function expectWhole(content: ContentFiles): BuiltLibrary {
  const built = buildLibrary(content, undefined, recallSmall);
  const { papers, sources } = built.library;
  const places = papers.flatMap(({ provenance }) =>
    provenance.map(({ source, lines }) => `${source}:${lines.join('-')}`),
  );
  expect(places).toHaveLength(sources.reduce((sum, { records }) => sum + records, 0));
  expect(new Set(papers.map(({ slug }) => slug)).size).toBe(papers.length);
  // One expectation for all: there may be thousands, and each takes longer than to make what it is about.
  expect(papers.filter(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  // These would hide a defect.
  expect(built.problems.filter(({ fix }) => fix.includes('defect of Lectern'))).toEqual([]);
  const told = built.problems.map(formatProblem);
  expect(told.filter((text) => !/^(?:error|warning): content\//.test(text))).toEqual([]);
  return built;
}

function withSource(name: string, text: string): ContentFiles {
  return { ...small, sources: [...small.sources, { path: `sources/${name}`, text }] };
}

function withBytes(name: string, bytes: Buffer): ContentFiles {
  return { ...small, sources: [...small.sources, { path: `sources/${name}`, ...decodeText(bytes) }] };
}

/** Bytes as a build reads them: what is no text becomes U+FFFD. */
const bytes = fc.uint8Array({ maxLength: 2000 }).map((value) => decodeText(Buffer.from(value)).text);
const FRAGMENTS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '<',
  '>',
  '&',
  '\\',
  '$',
  '$$',
  '@article{x,',
  '\\begin{',
  '\\frac',
  '---',
  '\n',
  '\r',
  '\n\n',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\ud800',
  '•',
  '·',
  'TY  - JOUR',
  ',',
  ';',
  '\t',
  ': ',
  '- ',
  '*a',
  '&a',
  '!!js/function',
  '<!DOCTYPE x [',
  '<![CDATA[',
  ']]>',
  '__proto__',
  'constructor',
  '%',
  '%00',
  '../',
  '  • 5 authors',
  'Dec 14, 2023',
  'title',
  '= {',
] as const;

const PUT = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 12 }));

/** A text with parts taken out, doubled or replaced by fragments that mean something to one of the formats. */
function mutated(text: string): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(Math.max(0, text.length - 1)),
    drop: fc.nat(40),
    put: PUT,
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 12 })
    .map((edits) =>
      edits.reduce((all, { at, drop, put }) => all.slice(0, at) + put + all.slice(at + drop), text),
    );
}

function readFixtures(): [name: string, text: string][] {
  const folder = path.join(FIXTURES, 'sources');
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.in\./.test(entry.name))
    .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')]);
}

/** A sound entry of a listing. */
const LISTED = 'Counting Lamps\n\nWe count the lamps. It is good.\n\n  • 5 authors\n·\nDec 14, 2023\n\n';
const ENDINGS = ['txt', 'bib', 'ris', 'json', 'jsonl', 'csv', 'tsv', 'xml', 'md', 'xyz'];
const LISTINGS = [inventedListing(), ...exampleListings()];

describe('whatever a source contains, there is a library', () => {
  it.each(ENDINGS)('random bytes in a .%s file', (ending) => {
    fc.assert(
      fc.property(bytes, (text) => void expectWhole(withSource(`x.${ending}`, text))),
      { numRuns: RUNS },
    );
  });

  it.each(readFixtures())('%s, mutated', (name, text) => {
    fc.assert(
      fc.property(mutated(text.slice(0, 20_000)), (changed) => void expectWhole(withSource(name, changed))),
      { numRuns: RUNS_OF_FIXTURE },
    );
  });

  it.each(LISTINGS)('a part of $file, mutated', ({ file: name, text }) => {
    const part = fc.nat(text.length).chain((from) => mutated(text.slice(from, from + 8000)));
    fc.assert(
      fc.property(part, (changed) => void expectWhole(withSource(name, changed))),
      { numRuns: RUNS },
    );
  });

  it.each(ENDINGS)('UTF-16 in a .%s file, with and without its mark', (ending) => {
    const text = LISTED.repeat(3);
    const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
    const plain = expectWhole(withSource(`x.${ending}`, text)).library.papers;
    for (const bytes of [marked, Buffer.from(marked).swap16()]) {
      expect(expectWhole(withBytes(`x.${ending}`, bytes)).library.papers).toEqual(plain);
    }
    expectWhole(withBytes(`x.${ending}`, marked.subarray(2)));
  });

  it('bytes that are not text, anywhere in a source: the source is read, and the damage is reported', () => {
    const whole = Buffer.from(LISTED.repeat(3));
    const damage = fc.record({ at: fc.nat(whole.length), byte: fc.integer({ min: 0x80, max: 0xff }) });
    fc.assert(
      fc.property(damage, ({ at, byte }) => {
        const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at)]);
        const { problems } = expectWhole(withBytes('x.txt', bytes));
        expect(problems.map(({ kind }) => kind)).toContain('damaged-characters');
      }),
      { numRuns: RUNS },
    );
  });

  it.each(ENDINGS)('a line of five million characters in a .%s file', (ending) => {
    expectWhole(withSource(`x.${ending}`, 'word '.repeat(1_000_000)));
  });

  /** Sources of each format in which one text is as long as given, after an entry that is sound. */
  const WITH_LONG_TEXT: Record<string, (text: string) => [name: string, source: string]> = {
    abstract: (text) => ['x.txt', `${LISTED}A Title\n\n${text}\n\n${LISTED}`],
    title: (text) => ['x.txt', `${LISTED}${text}\n\n${LISTED}`],
    'JSON Lines': (text) => ['x.jsonl', `{"title":"A"}\n${JSON.stringify({ title: 'B', abstract: text })}`],
    'Hugging Face': (text) => [
      'x.json',
      JSON.stringify([{ paper: { id: '2312.10105', title: 'B', summary: text } }]),
    ],
    BibTeX: (text) => ['x.bib', `@article{a, title={A}}\n@article{b, title={B}, abstract={${text}}}`],
    RIS: (text) => ['x.ris', `TY  - JOUR\nTI  - B\nAB  - ${text}\nER  - \n`],
    Atom: (text) => [
      'x.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom">\n<entry><id>http://arxiv.org/abs/1</id><title>B</title><summary>${text}</summary></entry>\n</feed>`,
    ],
    CSV: (text) => ['x.csv', `title,abstract\nA,"Of kites."\nB,"${text}"\n`],
  };

  it.each(Object.entries(WITH_LONG_TEXT))('5 MB in one text (%s) are left out, with a message', (_, make) => {
    const [name, text] = make('word '.repeat(1_000_000));
    const { problems } = expectWhole(withSource(name, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.kind).toMatch(/^(?:value-in-doubt|entry-left-out|title-missing)$/);
  });

  /** What made an expression with alternatives overflow its stack, as much as a source may hold. */
  const LONG_RUNS: [string, (units: (unit: string) => string) => [name: string, source: string]][] = [
    ['JSON escapes', (units) => ['x.json', `[{"title":"A","title":"B","abstract":"${units('\\n')}"}]`]],
    ['JSON that is nearly none', (units) => ['x.json', `[{"title":"A","abstract":"${units('\\n')}",}]`]],
    ['JSON Lines', (units) => ['x.jsonl', `{"title":"A","title":"${units('a')}"}\n`]],
    ['blanks between fields', (units) => ['x.bib', `@article{b, title={B},${units(' ')} year=2001}`]],
    ['comments between fields', (units) => ['x.bib', `@article{b, title={B},${units('%\n')} year=2001}`]],
    [
      'columns',
      (units) => [
        'x.md',
        `- [A](https://arxiv.org/abs/2301.00001)\n\n| Title | Link |\n${units('|-')}\n| a | b |`,
      ],
    ],
  ];
  it.each(LONG_RUNS)('a run of twelve million signs: %s', (_, make) => {
    const [name, text] = make((unit) => unit.repeat(12_000_000 / unit.length));
    const { problems } = expectWhole(withSource(name, text));
    expect(JSON.stringify(problems)).not.toContain('call stack');
  });

  // Where the time grew with the square of their number, a million would take longer than any test may.
  it('a million semicolons are read like as many letters', () => {
    const run = ';'.repeat(1_000_000);
    expectWhole(withSource('x.jsonl', JSON.stringify({ title: 'A', doi: `10.1234/${run}`, x: run })));
    expectWhole(withSource('x.txt', `2301.00001\n10.1000/abc\n${run}\n`));
  });

  it.each([
    ['Kites at Night', ['papers-kept-apart']],
    // What many works are called is no doubt about any of them.
    ['Editorial', []],
  ])('hundreds of papers of one title (%s), each of them contradicting the others', (title, told) => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      JSON.stringify({ title, arxiv: `2301.${10_000 + index}` }),
    );
    const { library, problems } = expectWhole(withSource('x.jsonl', lines.join('\n')));
    expect(library.papers).toHaveLength(402);
    expect([...new Set(problems.map(({ kind }) => kind))]).toEqual(told);
  });

  it('five thousand copies of one entry are one paper', () => {
    const { library } = expectWhole(withSource('x.txt', LISTED.repeat(5_000)));
    expect(library.papers).toHaveLength(3);
  });

  const NESTED: [string, string][] = [
    ['x.json', '['.repeat(100_000)],
    ['x.json', '['.repeat(5000) + ']'.repeat(5000)],
    ['x.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
    ['x.jsonl', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}\n`.repeat(3)],
    ['x.bib', `@article{a, title = ${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}`],
    ['x.bib', '@article{'.repeat(20_000)],
    ['x.xml', '<a>'.repeat(20_000)],
    ['x.xml', '<feed xmlns="http://www.w3.org/2005/Atom">'.repeat(2000)],
    ['x.txt', `Title\n\n${'{'.repeat(20_000)}\n\n  • 5 authors\n·\nDec 14, 2023\n`],
    ['x.txt', `Title\n\n${'$\\frac{'.repeat(10_000)}\n\n  • 5 authors\n·\nDec 14, 2023\n`],
    [
      'x.txt',
      `Title\n\n${'\\textbf{'.repeat(10_000)}x${'}'.repeat(10_000)}\n\n  • 5 authors\n·\nDec 14, 2023\n`,
    ],
    ['x.csv', '"'.repeat(100_001)],
    ['x.csv', `${',a'.repeat(50_000)}\n`],
  ];
  it.each(NESTED.map(([name, text], index) => [index, name, text] as const))(
    'nesting %i in %s',
    (_, name, text) => {
      expectWhole(withSource(name, text));
    },
  );
});

describe('whatever a hand-written file contains, there is a library or a problem', () => {
  const FILES: [string, (file: (text: string) => TextFile) => Partial<ContentFiles>][] = [
    ['library.yaml', (file) => ({ config: file(small.config.text) })],
    ['permalinks.json', (file) => ({ ledger: file(small.ledger.text) })],
    ['topic-assignments.yaml', (file) => ({ assignments: file(small.assignments.text) })],
    ['people.yaml', (file) => ({ people: file('people: []') })],
    ['synonyms.yaml', (file) => ({ synonyms: file('[[a, b]]') })],
    [
      'topics/bridges.mdx',
      (file) => ({
        topics: [
          file(small.topics.find(({ path: name }) => name.includes('bridges'))?.text ?? ''),
          ...small.topics.filter(({ path: name }) => !name.includes('bridges')),
        ],
      }),
    ],
    ['papers/sparrow-skipping-pages.mdx', (file) => ({ curations: [file(small.curations[0]?.text ?? '')] })],
  ];

  /** The small library with one file's text replaced by what `change` makes of it. */
  function changed(at: number, change: (text: string) => string): ContentFiles {
    const [name, replace] = FILES[at] as (typeof FILES)[number];
    return { ...small, ...replace((text) => ({ path: name, text: change(text) })) };
  }

  const rows = FILES.map(([name], at) => [name, at] as const);

  it.each(rows)('%s, mutated', (_, at) => {
    let original = '';
    changed(at, (text) => {
      original = text;
      return text;
    });
    fc.assert(
      fc.property(mutated(original), (text) => void expectWhole(changed(at, () => text))),
      { numRuns: RUNS },
    );
  });

  it.each(rows)('random bytes in %s', (_, at) => {
    fc.assert(
      fc.property(bytes, (text) => void expectWhole(changed(at, () => text))),
      { numRuns: RUNS },
    );
  });

  it.each(rows)('hostile structure in %s', (file, at) => {
    const front = (yaml: string) => `---\n${yaml}\n---\nText.`;
    const texts = [
      '['.repeat(5000),
      `${'['.repeat(3000)}${']'.repeat(3000)}`,
      `${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`,
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n',
      'a: &a [*a]\n',
      '__proto__: {title: x}\n',
      'null',
      '0',
      '[]',
      '"x"',
      '{"slugs":null}',
      '\u0000',
      '\ufeff',
      '> '.repeat(5000),
      '<a>'.repeat(3000),
      '{'.repeat(3000),
      '*'.repeat(20_000),
    ];
    for (const text of texts) expectWhole(changed(at, () => text));
    if (file.endsWith('.mdx')) for (const text of texts) expectWhole(changed(at, () => front(text)));
  });
});
