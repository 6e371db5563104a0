import { urls } from '../../../base/addresses.ts';
import type { FoundPerson } from '../service/search-service.ts';

/** The page of a person, or a search for their papers if they have none. */
export function personUrl({ name, slug }: Pick<FoundPerson, 'name' | 'slug'>): string {
  // A quotation mark would end the name.
  return slug === undefined ? urls.search(`author:"${name.replace(/["“”]/g, ' ')}"`) : urls.author(slug);
}
