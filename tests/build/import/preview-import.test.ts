import { describe, expect, it } from 'vitest';
import type { ContentFiles } from '../../../src/base/content-files.ts';
import { formatPreview } from '../../../src/build/import/format-preview.ts';
import { previewImport } from '../../../src/build/import/preview-import.ts';

const file = (path: string, text = '') => ({ path, text });
const KITES = `@article{k1,
  title = {Paper Kites in Still Air},
  author = {Lark, Ada},
  year = {2020}
}
`;
const LEDGER = JSON.stringify({ papers: { 'paper-kites': 'Paper Kites in Still Air' }, redirects: {} });
const TOPIC = '---\ntitle: Kites\nscope: Things that fly.\nterms: [kite]\n---\nText.\n';
const CONTENT: ContentFiles = {
  config: file(
    'library.yaml',
    '# Ours\ntitle: Workshop\ndescription: Things.\nsources:\n  - file: a.bib\n    label: A\n',
  ),
  ledger: file('permalinks.json'),
  assignments: file('topic-assignments.yaml'),
  people: file('people.yaml'),
  synonyms: file('synonyms.yaml'),
  sources: [file('sources/a.bib', KITES)],
  topics: [file('topics/kites.mdx', TOPIC)],
  curations: [],
};
const TODAY = '2025-07-01';
const SECOND = `${KITES.replace('2020', '2019')}
@article{k2,
  title = {Clocks without Hands},
  author = {Finch, Bo},
  year = {2021}
}
`;
const preview = previewImport(
  CONTENT,
  [{ file: 'b.bib', text: SECOND, label: 'B list', retrieved: '2024-05-06' }],
  TODAY,
);

describe('previewImport', () => {
  it('reports what a list adds, merges and contradicts', () => {
    expect(formatPreview(preview)).toMatchSnapshot();
  });

  it('registers the list with its label and day, and keeps comments', () => {
    expect(preview.content.config.text).toMatchSnapshot();
  });

  it('gives the new paper an address and leaves the library it was given alone', () => {
    expect(preview.built.added).toHaveLength(2);
    expect(CONTENT.sources).toHaveLength(1);
  });
});

describe('a newer version of a list', () => {
  const GROWN = `${SECOND.replace('Paper Kites in Still Air', 'Paper Kites in Very Still Air')}
@article{k3,
  title = {Kites at Night},
  author = {Lark, Ada}
}
`;
  const next = previewImport(
    CONTENT,
    [{ file: 'a.bib', text: GROWN, label: 'A list', retrieved: '2025-06-07' }],
    TODAY,
  );

  it('replaces the older one, and reports what is new, changed and gone', () => {
    expect(formatPreview(next)).toMatchSnapshot();
    expect(next.content.sources).toHaveLength(1);
    expect(next.content.config.text).toContain('- file: a.bib\n    label: A\n    retrieved: 2025-06-07');
  });

  it('keeps the address of a paper whose title it corrects', () => {
    const published = { ...CONTENT, ledger: file('permalinks.json', LEDGER) };
    const { content, problems } = previewImport(
      published,
      [{ file: 'a.bib', text: GROWN, label: 'A list', retrieved: '2025-06-07' }],
      TODAY,
    );
    expect(problems).toEqual([]);
    expect(JSON.parse(content.ledger.text)).toMatchObject({
      papers: {
        'paper-kites': 'Paper Kites in Still Air',
        'paper-kites-in-very-still-air': 'Paper Kites in Very Still Air',
      },
      redirects: { 'paper-kites': 'paper-kites-in-very-still-air' },
    });
  });

  it('loses no published paper without saying so', () => {
    const published = { ...CONTENT, ledger: file('permalinks.json', LEDGER) };
    const { problems, changes } = previewImport(
      published,
      [{ file: 'a.bib', text: SECOND.slice(KITES.length), label: 'A', retrieved: '2025-06-07' }],
      TODAY,
    );
    expect(changes?.gone.map(({ title }) => title)).toEqual(['Paper Kites in Still Air']);
    expect(problems.map(({ kind }) => kind)).toEqual(['published-address-lost']);
  });
});

it('reports entries that repeat a paper of their list, and sorts papers by title', () => {
  const again = SECOND.replace(/\{k/g, '{again').replace(/ Hands/, ' HANDS');
  const list = { file: 'c.bib', text: `${SECOND}\n${again}`, label: 'C', retrieved: '2025-06-07' };
  const shown = formatPreview(previewImport({ ...CONTENT, sources: [] }, [list], TODAY));
  expect(shown).toMatch(/(?:^|\n)2 new\n {2}Clocks without Hands\n {2}Paper Kites in Still Air\n/);
  expect(shown).toContain('\n2 more entries repeat papers of the list\n');
});

it('calls a paper gone only when its list has no entry of it any more', () => {
  const twice = `${SECOND}\n${SECOND.replaceAll('{k', '{again')}`;
  const before = { ...CONTENT, sources: [file('sources/a.bib', twice)] };
  const goneFrom = (text: string) => {
    const list = { file: 'a.bib', text, label: 'A', retrieved: '2025-06-07' };
    return previewImport(before, [list], TODAY).changes?.gone.map(({ title }) => title);
  };
  expect(goneFrom(SECOND)).toEqual([]);
  expect(goneFrom(SECOND.slice(KITES.length))).toEqual([
    'Paper Kites in Still Air',
    'Paper Kites in Still Air',
  ]);
});

it('gives damaged entries no address', () => {
  const text = `${KITES.replace('Kites', 'K\uFFFDtes')}${SECOND.slice(KITES.length)}`;
  const { damaged, addressed } = previewImport(
    { ...CONTENT, sources: [] },
    [{ file: 'c.bib', text, label: 'C', retrieved: '2025-06-07' }],
    TODAY,
  );
  expect(damaged).toHaveLength(1);
  expect(addressed).toEqual(['clocks-without-hands']);
});

describe('the ledger keeps what an import did', () => {
  const importsOf = (content: ContentFiles) => JSON.parse(content.ledger.text).imports;
  const published = { ...CONTENT, ledger: file('permalinks.json', LEDGER) };

  it('that added a list', () => {
    const list = { file: 'b.bib', text: SECOND, label: 'B', retrieved: '2024-05-06' };
    const added = ['clocks-without-hands'];
    expect(importsOf(previewImport(published, [list], TODAY).content)).toEqual([
      { day: TODAY, source: 'b.bib', added },
    ]);
  });

  it('that put a newer version of a list in its place, and until when its older papers had come', () => {
    const dated = { ...published.config, text: `${published.config.text}    retrieved: 2020-01-02\n` };
    const text = `${SECOND.replace('Lark, Ada', 'Lark, Eve').replace('2020', '2018')}`;
    const list = { file: 'a.bib', text, label: 'A', retrieved: '2025-06-07' };
    expect(importsOf(previewImport({ ...published, config: dated }, [list], TODAY).content)).toEqual([
      { day: '2020-01-02', source: 'a.bib', added: ['paper-kites'] },
      { day: TODAY, source: 'a.bib', added: ['clocks-without-hands'], changed: ['paper-kites'] },
    ]);
    expect(importsOf(previewImport(published, [list], TODAY).content)).toHaveLength(1);
  });

  it('that corrected a title: the paper is not new', () => {
    const text = KITES.replace('Still', 'Very Still');
    const list = { file: 'a.bib', text, label: 'A', retrieved: '2025-06-07' };
    expect(importsOf(previewImport(published, [list], TODAY).content)).toEqual([
      { day: TODAY, source: 'a.bib', added: [], changed: ['paper-kites-in-very-still-air'] },
    ]);
  });

  it('that dropped a paper, which a curator has taken down', () => {
    const curation = '---\nremoved: { reason: Withdrawn., date: 2025-06-30 }\n---\n';
    const taken = { ...published, curations: [file('papers/paper-kites.mdx', curation)] };
    const list = { file: 'a.bib', text: SECOND.slice(KITES.length), label: 'A', retrieved: '2025-06-07' };
    const { content, problems } = previewImport(taken, [list], TODAY);
    expect(problems).toEqual([]);
    expect(importsOf(content)).toEqual([
      { day: TODAY, source: 'a.bib', added: ['clocks-without-hands'], removed: ['paper-kites'] },
    ]);
  });

  it('and nothing of one that changed nothing', () => {
    const list = { file: 'a.bib', text: KITES, label: 'A', retrieved: '2025-06-07' };
    expect(importsOf(previewImport(published, [list], TODAY).content)).toBeUndefined();
  });
});

it('offers no rows for topics that were found, which can change with every paper', () => {
  const about = (what: string, at: number) =>
    JSON.stringify({
      title: `On the ${what} ${at}`,
      abstract: `We study the ${what}. A ${what} is old.`,
      year: 2020,
    });
  const papers = Array.from({ length: 30 }, (_, at) =>
    about(['box kite', 'pendulum clock', 'rye bread'][at % 3] as string, at),
  );
  const content = {
    ...CONTENT,
    config: file('library.yaml', 'title: Workshop\ndescription: Things.\ntopicsFrom: clusters\n'),
    sources: [file('sources/a.jsonl', papers.join('\n'))],
    topics: [],
  };
  const more = { file: 'more.jsonl', text: about('box kite', 99), label: 'More', retrieved: '2025-02-01' };
  const preview = previewImport(content, [more], TODAY);
  expect(preview.built.library.topics.map(({ madeFrom }) => madeFrom)).toContain('clusters');
  expect(preview.added[0]?.topics[0]?.by).toBe('classifier');
  expect(formatPreview(preview)).not.toContain('topic-assignments.yaml');
});
