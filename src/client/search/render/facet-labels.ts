import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { FacetName } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';

const FIXED = new Set<FacetName>(['code', 'kind', 'links']);

/** A value of a facet as people read it. */
export function facetLabel(facet: FacetName, value: string, topics: readonly LexiconTopic[]): string {
  if (facet === 'topic') return topics.find(({ id }) => id === value)?.title ?? value;
  if (facet === 'author') return nameOf(value);
  const names: Readonly<Record<string, string>> = strings.finding.values;
  // An address can name a value like what every object has.
  return (FIXED.has(facet) && Object.hasOwn(names, value) && names[value]) || value;
}

/** A name as near as its address tells it; people of one name are numbered. */
function nameOf(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const number = /^\d+$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  return words.join(' ') + (number === undefined ? '' : ` (${number})`);
}
