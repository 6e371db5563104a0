import { expect, it } from 'vitest';
import { topicsIndexView } from '../../../src/views/topics/topics-index.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const papers = Array.from({ length: 260 }, (_, at) =>
  inventedPaper(`paper-${at}`, at < 10 ? {} : { topics: [] }),
);
const nearest = [
  { topic: 'kites', score: 0.14 },
  { topic: 'clocks', score: 0 },
];
const unplaced = papers.slice(10).map(({ slug }) => ({ slug, nearest }));

it('counts the papers that are in topics, and lists those that are not, with the topics that fit best', () => {
  const view = topicsIndexView(inventedSite(papers, { unplaced }));
  expect(view.introduction).toMatch(/^10 papers in 2 topics/);
  expect(view.unplaced).toHaveLength(200);
  expect(view.unplaced[0]?.nearest).toBe('Kites 0.14, Clocks 0.00');
  expect(view.unplacedMore).toMatch(/^And 50 more/);
  expect(view.made).toBeUndefined();
});

it('says that counts add up to more if a paper is in several topics, and only then', () => {
  const topics = ['kites', 'clocks'].map((topic) => ({ topic, by: 'curator' as const }));
  const introduction = (all: typeof papers) => topicsIndexView(inventedSite(all)).introduction;
  expect(introduction([inventedPaper('one')])).toBe('1 paper in 2 topics.');
  expect(introduction([inventedPaper('one', { topics })])).toBe(
    '1 paper in 2 topics. A paper can be in several, so the counts add up to more.',
  );
});

it('says which topics nobody wrote', () => {
  const { topics } = inventedSite([]);
  const [clocks, kites] = topics.map((topic) => ({ ...topic, madeFrom: 'keywords' as const }));
  const shown = (all: typeof topics) => topicsIndexView(inventedSite(papers, { topics: all })).made;
  expect(shown([...topics.slice(0, 1), ...(kites ? [kites] : [])])).toBe(
    'One of them is made automatically from keywords of the sources.',
  );
  expect(shown([clocks, kites].flatMap((topic) => topic ?? []))).toBe(
    'They are made automatically from keywords of the sources.',
  );
});
