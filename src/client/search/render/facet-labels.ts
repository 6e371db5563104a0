import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import { nameInSlug } from '../../../search/index/people.ts';
import type { FacetName } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';

const FIXED = new Set<FacetName>(['code', 'kind', 'links']);

/** The labels of values that are slugs. */
interface FacetNames {
  topics: readonly LexiconTopic[];
  /** Names that cannot be derived from the slugs. */
  authors: ReadonlyMap<string, string>;
}

/** The label of a facet value. */
export function facetLabel(facet: FacetName, value: string, { topics, authors }: FacetNames): string {
  if (facet === 'topic') return topics.find(({ id }) => id === value)?.title ?? value;
  if (facet === 'author') return authors.get(value) ?? nameInSlug(value);
  const names: Readonly<Record<string, string>> = strings.finding.values;
  // The address may name a value such as `constructor`, which every object has.
  return (FIXED.has(facet) && Object.hasOwn(names, value) && names[value]) || value;
}
