import { withBase } from '../../base/with-base.ts';
import type { SavedPaper } from './saved-papers.ts';

/** Under which a browser keeps the reading list. Sites of one host share its storage, so it has the path of this one. */
export const LIST_KEY = withBase('#reading-list');

/** The list as text that `parseList` reads. */
export function formatList(papers: readonly SavedPaper[]): string {
  return JSON.stringify({ version: 1, papers });
}

/** Keeps the list and tells the page so. Throws where the browser keeps nothing. */
export function storeList(papers: readonly SavedPaper[]): void {
  localStorage.setItem(LIST_KEY, formatList(papers));
  dispatchEvent(new Event(LIST_KEY));
}
