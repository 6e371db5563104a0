import { isDistinctive } from '../../library/names/name-shapes.ts';
import type { Site } from '../../site/site.ts';

/** Which parts a library has something for: another field may have no topics, no systems with names, no acronyms. */
export interface Parts {
  topics: boolean;
  systems: boolean;
  authors: boolean;
  glossary: boolean;
  papers: boolean;
  dates: boolean;
  results: boolean;
}

/** Of so many papers more than one gives a system a name where that is the custom of the field. */
const LEAST_NAMING = 10;

type Holdings = Pick<Site, 'topics' | 'papers' | 'people' | 'textOf'>;

const known = new WeakMap<Holdings['papers'], Parts>();

/** The parts of a site. */
export function partsOf({ topics, papers, people, textOf }: Holdings): Parts {
  const found = known.get(papers) ?? {
    topics: topics.length > 0,
    // The opening of a title in ordinary words may be no name, nor a few acronyms: then the field has no systems.
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
