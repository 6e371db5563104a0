import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { checkOverview } from '../../../src/library/overviews/check-overview.ts';
import { readOverview } from '../../../src/library/overviews/overview.ts';
import type { LibraryTopic } from '../../../src/schemas/library.ts';

const ABSTRACTS = new Map([
  ['cutter', 'Cutter: Fewer Weights. It runs 2.5× faster on 1,000 images with a 7B model.'],
  ['trimmer', 'Trimmer. It is smaller.'],
]);
const FILLER = 'Plain words that say nothing of note stand here to reach the length. '.repeat(45);

function topicWith(lines: string[][], alsoHere: string[] = []): LibraryTopic {
  const linesOfWork = lines.map((papers, index) => ({ id: `line-${index}`, title: `Line ${index}`, papers }));
  return { id: 'pruning', title: 'Pruning', scope: 'Cutting.', terms: ['pruning'], linesOfWork, alsoHere };
}

function problemsOf(body: string, topic = topicWith([['cutter'], ['trimmer'], []])): string[] {
  const overview = readOverview(body, 5);
  const hub = { topic, file: 'content/topics/pruning.mdx', overview, papers: new Set(ABSTRACTS.keys()) };
  return checkOverview(hub, (slug) => ABSTRACTS.get(slug), [...ABSTRACTS.keys()]).map(formatProblem);
}

const LINES = ['line-0', 'line-1', 'line-2'].map(
  (id) => `<LineOfWork id="${id}">\n\nIt is so.\n\n</LineOfWork>`,
);
const PATH = `<ReadingPath>\n\n${'1. <Paper slug="cutter" /> Read it.\n'.repeat(5)}\n</ReadingPath>`;
const SOUND = [FILLER, ...LINES, PATH].join('\n\n');

describe('checkOverview', () => {
  it('has nothing to say of a sound overview', () => {
    expect(problemsOf(SOUND)).toEqual([]);
    expect(problemsOf(`${SOUND}\n\n<Paper slug="cutter" /> is 2.5× faster with 7B on 1000 images.`)).toEqual(
      [],
    );
  });

  it.each([
    ['a number without a paper', 'It is 2.5× faster.'],
    ['a claim without a paper', 'It outperforms the rest.'],
    ['a number that no linked abstract states', '<Paper slug="trimmer" /> is 2.5× faster.'],
    ['an unknown paper', '<Paper slug="cuter" /> is small.'],
  ])('reports %s', (_, sentence) => {
    expect(problemsOf(`${SOUND}\n\n${sentence}`)).toMatchSnapshot();
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
