import { fetchPaper } from '../cite/fetch-paper.ts';
import { formatLists, keptLists, LIST_KEY, storeLists } from './kept-lists.ts';
import { emptyLists, parseLists, type SavedLists } from './saved-lists.ts';

/** What this browser keeps; one empty list where it keeps nothing for this site. */
export function readLists(): SavedLists {
  return parseLists(formatLists(keptLists())) ?? emptyLists();
}

/** Keeps the lists; false where the browser does not let it. */
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

/** Under which lists were kept when the sites of one host shared one. */
const FORMER_KEY = 'reading-list';

/** Takes over what the former list has of the papers of this library, where this site keeps no list yet. It stays for other sites. */
export async function takeOverFormerList(): Promise<void> {
  try {
    const former = parseLists(localStorage.getItem(FORMER_KEY) ?? '');
    if (!former || localStorage.getItem(LIST_KEY) !== null) return;
    const papers = former.lists.flatMap((list) => list.papers);
    const known = await Promise.all(papers.map(async ({ slug }) => (await fetchPaper(slug)) !== undefined));
    storeLists({ lists: [{ name: '', papers: papers.filter((_, at) => known[at]) }], open: 0 });
  } catch {
    // It is taken over when storage and site are in reach.
  }
}
