import { urls } from '../../base/addresses.ts';
import { strings } from '../../strings/index.ts';
import { papersHash } from './share-link.ts';

/** Fewest and most papers that can be compared. */
export const COMPARED = { least: 2, most: 5 };

/** Makes a link lead to the comparison of the chosen papers, or say what is missing. */
export function compareLink(link: HTMLAnchorElement, slugs: readonly string[]): void {
  const canCompare = slugs.length >= COMPARED.least && slugs.length <= COMPARED.most;
  if (canCompare) link.href = urls.compare() + papersHash(slugs);
  else link.removeAttribute('href');
  link.textContent = canCompare
    ? strings.keeping.compare(slugs.length)
    : strings.keeping.chooseToCompare(COMPARED.least, COMPARED.most);
}
