import type { SiteIndex } from '../../site/site-index.ts';
import { grouped } from '../frame/text.ts';
import { type TopicLink, topicLink } from '../lists/paper-row.ts';

/** One topic of the matrix, as row and as column. */
export interface MatrixRow extends TopicLink {
  /** Stands for the topic in the header of its column, counting from 1. */
  number: number;
  cells: MatrixCell[];
}

export interface MatrixCell {
  /** Number of papers in both topics; empty for none. */
  count: string;
  /** `own` for a topic with itself, otherwise how dark the cell is: nothing, or `shade-1` to `shade-4`. */
  shade?: string;
}

const SHADES = 4;

/** How many papers each pair of topics shares, and on the diagonal how many each has. */
export function topicMatrix(siteIndex: SiteIndex): MatrixRow[] {
  const { listings } = siteIndex;
  const most = Math.max(1, ...listings.flatMap(({ neighbors }) => neighbors.map(({ shared }) => shared)));
  return listings.map(({ topic, papers, neighbors }, index) => {
    const shared = new Map(neighbors.map((neighbor) => [neighbor.id, neighbor.shared]));
    return {
      ...topicLink(topic.id, siteIndex),
      number: index + 1,
      cells: listings.map((other) =>
        other.topic.id === topic.id
          ? { count: grouped(papers.length), shade: 'own' }
          : sharedCell(shared.get(other.topic.id) ?? 0, most),
      ),
    };
  });
}

function sharedCell(shared: number, most: number): MatrixCell {
  if (shared === 0) return { count: '' };
  return { count: grouped(shared), shade: `shade-${Math.ceil((shared / most) * SHADES)}` };
}
