import { withBase } from '../../base/with-base.ts';
import type { SavedLists, SavedPaper } from './saved-lists.ts';

/** Under which a browser keeps the reading lists. Sites of one host share its storage, so it has the path of this one. */
export const LIST_KEY = withBase('#reading-list');

/**
 * What is kept, hardly checked: more is code that only the page of the lists has room for. The first version had one
 * list, without a name. What another program wrote counts as nothing.
 */
export function keptLists(): SavedLists {
  try {
    const {
      papers,
      lists = [{ name: '', papers }],
      open = 0,
    } = JSON.parse(localStorage.getItem(LIST_KEY) ?? '');
    for (const list of lists) list.papers = list.papers.filter((paper: SavedPaper | null) => paper?.slug);
    // Throws where no such list is kept.
    lists[open].papers.at(0);
    return { lists, open };
  } catch {
    return { lists: [{ name: '', papers: [] }], open: 0 };
  }
}

/** Lists as text that `parseLists` reads. */
export function formatLists({ lists, open }: SavedLists): string {
  return JSON.stringify({ version: 2, open, lists });
}

/** Keeps the lists and tells the page so. Throws where the browser keeps nothing. */
export function storeLists(kept: SavedLists): void {
  localStorage.setItem(LIST_KEY, formatLists(kept));
  dispatchEvent(new Event(LIST_KEY));
}

/** The papers of all lists. */
export function keptPapers(): SavedPaper[] {
  return keptLists().lists.flatMap(({ papers }) => papers);
}

/**
 * Puts a paper on the open list or takes it off all, before the reader can leave the page. Throws where the browser
 * keeps nothing.
 */
export function keepPaper(slug: string, title: string, isSaved: boolean): void {
  const kept = keptLists();
  for (const list of kept.lists) list.papers = list.papers.filter((paper) => paper.slug !== slug);
  if (isSaved) kept.lists[kept.open]?.papers.push({ slug, title, note: '' });
  storeLists(kept);
}
