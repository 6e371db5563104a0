import { digits } from '../../digits.ts';

/** Strings of the scripts of lists, tables and the page for unknown addresses. */
export const listing = {
  found: (count: number) => `${digits(count, ',')} ${count === 1 ? 'paper' : 'papers'}`,
  foundOf: (count: number, all: number) => `${digits(count, ',')} of ${digits(all, ',')} papers`,
  foundIn: (count: number, all: string) => `${digits(count, ',')} of ${all}`,
  pagesFailed: 'The other pages of the list could not be loaded',
  resultsFailed: 'The results could not be loaded',
  didYouMean: 'Did you mean',
  noneAlike: 'No page has a similar address',
  nameFailed: 'The name of this paper could not be loaded',
};
