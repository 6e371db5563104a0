import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import { nameInSlug } from '../../../search/index/people.ts';
import type { FacetName } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';

const FIXED = new Set<FacetName>(['code', 'kind', 'links']);

/** What values are called that are addresses of pages. */
export interface FacetNames {
  topics: readonly LexiconTopic[];
  /** Where their slugs do not tell them. */
  authors: ReadonlyMap<string, string>;
}

/** A value of a facet as people read it. */
export function facetLabel(facet: FacetName, value: string, { topics, authors }: FacetNames): string {
  if (facet === 'topic') return topics.find(({ id }) => id === value)?.title ?? value;
  if (facet === 'author') return authors.get(value) ?? nameInSlug(value);
  const names: Readonly<Record<string, string>> = strings.finding.values;
  // An address can name a value like what every object has.
  return (FIXED.has(facet) && Object.hasOwn(names, value) && names[value]) || value;
}
