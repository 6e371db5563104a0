import { digits } from '../../digits.ts';
import type { listing as model } from '../../en/scripts/listing.ts';

export const listing: typeof model = {
  found: (count) => `${digits(count, '.')} ${count === 1 ? 'Arbeit' : 'Arbeiten'}`,
  foundOf: (count, all) => `${digits(count, '.')} von ${digits(all, '.')} Arbeiten`,
  foundIn: (count, all) => `${digits(count, '.')} von ${all}`,
  pagesFailed: 'Die weiteren Seiten der Liste konnten nicht geladen werden',
  resultsFailed: 'Die Ergebnisse konnten nicht geladen werden',
  didYouMean: 'Vielleicht gemeint',
  noneAlike: 'Keine Seite hat eine ähnliche Adresse',
  nameFailed: 'Der Name dieser Arbeit konnte nicht geladen werden',
};
