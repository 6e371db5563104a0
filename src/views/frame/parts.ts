import { isDistinctive } from '../../library/names/name-shapes.ts';
import type { Site } from '../../site/site.ts';

/** Which parts a library has content for: other fields may have no topics, no named systems, no acronyms. */
export interface Parts {
  topics: boolean;
  systems: boolean;
  authors: boolean;
  glossary: boolean;
  papers: boolean;
  dates: boolean;
  results: boolean;
}

/** In a field where systems have names, more than one paper in this many gives one. */
const LEAST_NAMING = 10;

type Holdings = Pick<Site, 'topics' | 'papers' | 'people' | 'textOf'>;

const known = new WeakMap<Holdings['papers'], Parts>();

/** The parts of a site. */
export function partsOf({ topics, papers, people, textOf }: Holdings): Parts {
  const found = known.get(papers) ?? {
    topics: topics.length > 0,
    // A title's opening in ordinary words may not be a name, nor a few acronyms: then the field has no systems.
    systems: papers.filter(({ names }) => names.some(isDistinctive)).length * LEAST_NAMING > papers.length,
    authors: people.length > 0,
    papers: papers.length > 0,
    dates: papers.some(({ date }) => date !== undefined),
    glossary: papers.some(({ slug }) => textOf(slug).acronyms.length > 0),
    results: papers.some(({ slug }) => textOf(slug).results.length > 0),
  };
  known.set(papers, found);
  return found;
}
