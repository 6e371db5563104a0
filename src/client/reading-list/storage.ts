import { LIST_KEY, storeList } from './kept-list.ts';
import { parseList, type SavedPaper } from './saved-papers.ts';

/** What this browser keeps; nothing where it keeps nothing for this site. */
export function readList(): SavedPaper[] {
  try {
    return parseList(localStorage.getItem(LIST_KEY) ?? '') ?? [];
  } catch {
    return [];
  }
}

/** Keeps the list; false where the browser does not let it. */
export function writeList(papers: readonly SavedPaper[]): boolean {
  try {
    storeList(papers);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes the list. */
export function onListChange(changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === LIST_KEY || key === null) changed();
  });
}
