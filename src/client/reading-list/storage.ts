import { fetchPaper } from '../cite/fetch-paper.ts';
import { formatLists, keptLists, LIST_KEY, storeLists } from './kept-lists.ts';
import { emptyLists, parseLists, type SavedLists } from './saved-lists.ts';

/** The lists stored in this browser; one empty list if there are none for this site. */
export function readLists(): SavedLists {
  return parseLists(formatLists(keptLists())) ?? emptyLists();
}

/** Stores the lists; returns false if the browser does not allow it. */
export function writeLists(lists: SavedLists): boolean {
  try {
    storeLists(lists);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes the lists. */
export function onListsChange(changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === LIST_KEY || key === null) changed();
  });
}

/** Storage key from when all sites on a host shared one list. */
const FORMER_KEY = 'reading-list';

/**
 * Imports the papers of this library from the former list, if this site has no list yet. The former list stays for
 * other sites.
 */
export async function takeOverFormerList(): Promise<void> {
  try {
    const former = parseLists(localStorage.getItem(FORMER_KEY) ?? '');
    if (!former || localStorage.getItem(LIST_KEY) !== null) return;
    const papers = former.lists.flatMap((list) => list.papers);
    const known = await Promise.all(papers.map(async ({ slug }) => (await fetchPaper(slug)) !== undefined));
    storeLists({ lists: [{ name: '', papers: papers.filter((_, at) => known[at]) }], open: 0 });
  } catch {
    // It is imported once storage and site can be reached.
  }
}
