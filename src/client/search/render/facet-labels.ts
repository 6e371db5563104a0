import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { FacetName } from '../../../search/query/address.ts';

export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  topic: 'Topic',
  year: 'Year',
  author: 'Author',
  venue: 'Venue',
  kind: 'Kind',
  code: 'Code',
  links: 'Links to',
  organisation: 'Organization',
};

const CODE: Readonly<Record<string, string>> = { yes: 'With code', no: 'Without code' };
const KINDS: Readonly<Record<string, string>> = { survey: 'Survey' };
const LINKS: Readonly<Record<string, string>> = {
  code: 'Code',
  project: 'Project page',
  model: 'Model',
  dataset: 'Dataset',
  demo: 'Demo',
  paper: 'Another paper',
};

/** A value of a facet as people read it. */
export function facetLabel(facet: FacetName, value: string, topics: readonly LexiconTopic[]): string {
  if (facet === 'topic') return topics.find(({ id }) => id === value)?.title ?? value;
  if (facet === 'author') return nameOf(value);
  if (facet === 'code') return CODE[value] ?? value;
  if (facet === 'kind') return KINDS[value] ?? value;
  if (facet === 'links') return LINKS[value] ?? value;
  return value;
}

/** A name as near as its address tells it; people of one name are numbered. */
function nameOf(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const number = /^\d+$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  return words.join(' ') + (number === undefined ? '' : ` (${number})`);
}
