import type { LexiconTopic } from '../../search/index/lexicon.ts';
import type { FacetName } from '../../search/query/address.ts';

export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  topic: 'Topic',
  year: 'Year',
  organisation: 'Organisation',
  code: 'Code',
  links: 'Links to',
};

const CODE: Readonly<Record<string, string>> = { yes: 'With code', no: 'Without code' };
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
  if (facet === 'code') return CODE[value] ?? value;
  if (facet === 'links') return LINKS[value] ?? value;
  return value;
}
