import type { Reference } from '../../library/citations/reference.ts';
import type { FoundPapers } from './find-papers.ts';
import { addList, changeOpen, mergePapers, parseLists, type SavedLists } from './saved-lists.ts';

/** Finds the papers that references identify. */
type Find = (references: readonly Reference[]) => Promise<FoundPapers>;

/** The lists after importing a file. */
export interface Imported {
  lists: SavedLists;
  /**
   * Number of the file's papers that the library has, those of them that were not yet on their list, and the works
   * it does not have.
   */
  found: number;
  added: number;
  missing: string[];
}

/**
 * The lists with the papers of a file. Those of an exported list go to the list with its name, or to a new one;
 * other references go to the open list. Undefined if the file contains neither. Rejects if the papers cannot be
 * looked up.
 */
export async function importLists(own: SavedLists, text: string, find: Find): Promise<Imported | undefined> {
  const exported = parseLists(text);
  if (exported) {
    let imported: Imported = { lists: own, found: 0, added: 0, missing: [] };
    for (const { name, papers } of exported.lists) {
      const lists = withOpen(imported.lists, name);
      imported = together(imported, addFound(lists, await find(papers.map(referenceOf))));
    }
    return imported;
  }
  const { readReferences } = await import('../../library/citations/read-references.ts');
  const references = readReferences(text);
  if (!references) return undefined;
  // If all works of a file are on one list, it is an export of that list; other names are groups from other
  // programs.
  const [name, ...others] = new Set(references.map(({ list }) => list));
  const lists = name === undefined || others.length > 0 ? own : withOpen(own, name);
  return addFound(lists, await find(references));
}

/** The lists with the one of this name open, which is created if needed. */
function withOpen(all: SavedLists, name: string): SavedLists {
  const at = all.lists.findIndex((list) => list.name === name);
  return at < 0 ? addList(all, { name, papers: [] }) : { ...all, open: at };
}

function referenceOf({ slug, title, note }: { slug: string; title: string; note: string }): Reference {
  return { slug, note, ...(title !== slug && { title }) };
}

function addFound(own: SavedLists, { papers, missing }: FoundPapers): Imported {
  let added = 0;
  const lists = changeOpen(own, (list) => {
    const merged = mergePapers(list.papers, papers);
    added = merged.length - list.papers.length;
    return { ...list, papers: merged };
  });
  return { lists, found: papers.length, added, missing };
}

function together(before: Imported, after: Imported): Imported {
  return {
    lists: after.lists,
    found: before.found + after.found,
    added: before.added + after.added,
    missing: [...before.missing, ...after.missing],
  };
}
