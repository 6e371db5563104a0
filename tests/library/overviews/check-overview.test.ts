import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { checkOverview } from '../../../src/library/overviews/check-overview.ts';
import { readOverview } from '../../../src/library/overviews/overview.ts';
import type { LibraryTopic } from '../../../src/schemas/library.ts';

const PAPERS = new Map([
  [
    'cutter',
    {
      text: 'Cutter: Fewer Weights\nIt runs up to 2.5× faster than Slicer on 1,000 images with a 7B model.',
      year: 2021,
      names: ['Cutter'],
    },
  ],
  [
    'trimmer',
    {
      text: 'Trimmer\nIt is smaller, by 40% on average, at 30%~50% of the cost, rarely exceeding 3 cuts.',
      year: 2023,
      names: ['Trimmer'],
    },
  ],
]);
const FILLER = 'Plain words that say nothing of note stand here to reach the length. '.repeat(45);

function topicWith(
  lines: string[][],
  alsoHere: string[] = [],
  parts: Partial<LibraryTopic> = {},
): LibraryTopic {
  return {
    id: 'pruning',
    title: 'Pruning',
    scope: 'Cutting.',
    terms: ['pruning'],
    revised: '2026-05-04',
    linesOfWork: lines.map((papers, index) => ({
      id: `line-${index}`,
      title: `Line ${index}`,
      question: 'What can go?',
      axis: 'What decides.',
      papers,
    })),
    comparison: { columns: ['What goes'], rows: [{ paper: 'cutter', cells: ['weights'] }] },
    ideas: [{ paper: 'cutter', idea: 'Weights can go.' }],
    questions: [{ question: 'What else can go?' }],
    readingPath: ['cutter', 'trimmer', 'a', 'b', 'c'].map((paper) => ({ paper, why: `Read ${paper}.` })),
    alsoHere: alsoHere.map((paper) => ({ paper, reason: 'It is near.' })),
    ...parts,
  };
}

function problemsOf(body: string, topic = topicWith([['cutter'], ['trimmer'], []])): string[] {
  const hub = {
    topic,
    file: 'content/topics/pruning.mdx',
    overview: readOverview(body, 5),
    papers: new Set(PAPERS.keys()),
    decided: new Set(PAPERS.keys()),
    lineOf: () => 2,
  };
  return checkOverview(hub, (slug) => PAPERS.get(slug), [...PAPERS.keys()]).map(formatProblem);
}

const LINES = ['line-0', 'line-1', 'line-2'].map(
  (id) => `<LineOfWork id="${id}">\n\nSmaller since 2023: <Paper slug="trimmer" />.\n\n</LineOfWork>`,
);
const SOUND = [FILLER, ...LINES].join('\n\n');

describe('checkOverview', () => {
  it('reports nothing about a valid overview', () => {
    expect(problemsOf(SOUND)).toEqual([]);
    const more =
      'Since 2021 <Paper slug="cutter">Cutter</Paper> is up to 2.5× faster with 7B on 1000 images.';
    expect(problemsOf(`${SOUND}\n\n${more}`)).toEqual([]);
    const range = 'For 30% to 50% of the cost <Paper slug="trimmer" /> needs 3 cuts.';
    expect(problemsOf(`${SOUND}\n\n${range}`)).toEqual([]);
  });

  it.each([
    ['a number without a paper', 'It is 2.5× faster.'],
    ['a claim without a paper', 'It outperforms the rest.'],
    ['a number that no linked abstract states', '<Paper slug="trimmer" /> is 2.5× faster.'],
    ['an unknown paper', 'Small: <Paper slug="cuter" />.'],
    ['a number without its bound', 'It is 2.5× faster with <Paper slug="cutter" />.'],
    ['a number without its average', 'It is 40% smaller with <Paper slug="trimmer" />.'],
    ['the year of no paper', 'Since 2022 there is <Paper slug="cutter" />.'],
    ['a label that names nothing', 'There is <Paper slug="cutter">another study</Paper>.'],
    ['a British spelling', 'They optimise the behaviour, promising otherwise little.'],
    ['sentences that begin with their papers', '<Paper slug="cutter" /> cuts. '.repeat(10)],
  ])('reports %s', (_, sentence) => {
    expect(problemsOf(`${SOUND}\n\n${sentence}`)).toMatchSnapshot();
  });

  it.each([
    ['names that the abstract lacks', { cells: ['ResNet weights'] }],
    [
      'figures whose words the abstract lacks',
      {
        cells: ['weights'],
        reported: [
          { value: '2.5×', metric: 'faster', baseline: 'Chopper', quality: 'perplexity unharmed' },
          { qualifier: 'up to', value: '3×', metric: 'faster', baseline: 'Slicer', quality: 'not stated' },
        ],
      },
    ],
  ])('reports a comparison with %s', (_, row) => {
    const comparison = { columns: ['What goes'], rows: [{ paper: 'cutter', ...row }] };
    expect(problemsOf(SOUND, topicWith([['cutter'], ['trimmer'], []], [], { comparison }))).toMatchSnapshot();
  });

  it('reports nothing about a comparison in the words of the abstract', () => {
    const figure = {
      qualifier: 'up to',
      value: '2.5×',
      metric: 'faster',
      baseline: 'Slicer',
      quality: 'not stated',
    };
    const rows = [{ paper: 'cutter', cells: ['weights'], reported: [figure] }];
    const topic = topicWith([['cutter'], ['trimmer'], []], [], {
      comparison: { columns: ['What goes'], rows },
    });
    expect(problemsOf(SOUND, topic)).toEqual([]);
  });

  it('reports missing parts that a reader looks for', () => {
    const topic = {
      id: 'pruning',
      title: 'Pruning',
      scope: 'Cutting.',
      terms: ['pruning'],
      linesOfWork: [{ id: 'line-0', title: 'Line', papers: ['cutter'] }],
      alsoHere: [{ paper: 'trimmer' }],
    };
    expect(
      problemsOf(`${FILLER}\n\n<LineOfWork id="line-0">\n\nIt is so.\n\n</LineOfWork>`, topic),
    ).toMatchSnapshot();
  });

  it('reports papers that are placed nowhere, twice, or from elsewhere, and lines without a paragraph', () => {
    const topic = topicWith([['cutter'], ['cutter'], ['stranger'], []]);
    expect(problemsOf(SOUND, topic)).toMatchSnapshot();
  });

  it('reports parts that are too small', () => {
    expect(problemsOf('Short.', topicWith([['cutter', 'trimmer']]))).toMatchSnapshot();
  });

  it('places papers that belong to no line', () => {
    expect(problemsOf(SOUND, topicWith([['cutter'], [], []], ['trimmer']))).toEqual([]);
  });
});
