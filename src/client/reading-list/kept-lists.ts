import { withBase } from '../../base/with-base.ts';
import type { SavedLists, SavedPaper } from './saved-lists.ts';

/** Storage key of the reading lists. Sites on one host share its storage, so the key includes the path of this one. */
export const LIST_KEY = withBase('#reading-list');

/**
 * The stored lists with minimal validation: only the page of the lists has room for more code. The first version
 * had one list, without a name. Data that another program wrote is ignored.
 */
export function keptLists(): SavedLists {
  try {
    const {
      papers,
      lists = [{ name: '', papers }],
      open = 0,
    } = JSON.parse(localStorage.getItem(LIST_KEY) ?? '');
    for (const list of lists) list.papers = list.papers.filter((paper: SavedPaper | null) => paper?.slug);
    // Throws if no such list is stored.
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

/** Stores the lists and notifies the page. Throws if the browser stores nothing. */
export function storeLists(kept: SavedLists): void {
  localStorage.setItem(LIST_KEY, formatLists(kept));
  dispatchEvent(new Event(LIST_KEY));
}

/** The papers of all lists. */
export function keptPapers(): SavedPaper[] {
  return keptLists().lists.flatMap(({ papers }) => papers);
}

/**
 * Adds a paper to the open list or removes it from all, synchronously, before the reader can leave the page. Throws
 * if the browser stores nothing.
 */
export function keepPaper(slug: string, title: string, isSaved: boolean): void {
  const kept = keptLists();
  for (const list of kept.lists) list.papers = list.papers.filter((paper) => paper.slug !== slug);
  if (isSaved) kept.lists[kept.open]?.papers.push({ slug, title, note: '' });
  storeLists(kept);
}
