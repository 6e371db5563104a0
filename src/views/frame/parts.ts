import { isDistinctive } from '../../library/names/name-shapes.ts';
import type { Site } from '../../site/site.ts';

/** Which parts a library has something for: another field may have no topics, or no systems with names. */
export interface Parts {
  topics: boolean;
  systems: boolean;
  authors: boolean;
}

type Holdings = Pick<Site, 'topics' | 'papers' | 'people'>;

const known = new WeakMap<Holdings['papers'], Parts>();

/** The parts of a site. */
export function partsOf({ topics, papers, people }: Holdings): Parts {
  const found = known.get(papers) ?? {
    topics: topics.length > 0,
    // The opening of a title in ordinary words may be no name; where all are such, the field has no systems.
    systems: papers.some(({ names }) => names.some(isDistinctive)),
    authors: people.length > 0,
  };
  known.set(papers, found);
  return found;
}
