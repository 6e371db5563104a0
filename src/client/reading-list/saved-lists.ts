/** A paper that a reader saved, with their note on it. */
export interface SavedPaper {
  slug: string;
  title: string;
  note: string;
  /** Its authors, in one line; missing until the page of the lists has looked them up. */
  authors?: string;
  /** Empty if unknown; missing like `authors`. */
  year?: string;
}

export interface SavedList {
  /** Empty for a list that its reader did not name. */
  name: string;
  papers: SavedPaper[];
}

/** All reading lists of a reader. There is always at least one. */
export interface SavedLists {
  lists: SavedList[];
  /** Index of the list that is shown, and that papers are saved to. */
  open: number;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 120;
/** Maximum length of a name or a line of authors. */
const LONGEST_NAME = 200;

/** Lists from a text, without duplicate papers. Undefined if the text contains none; unknown versions are not read. */
export function parseLists(text: string): SavedLists | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, papers, lists, open } = (value ?? {}) as Record<string, unknown>;
  // The first version had one list.
  const given = version === 1 ? [{ papers }] : version === 2 && Array.isArray(lists) ? lists : [];
  const read = given.flatMap(savedList);
  if (read.length === 0) return undefined;
  return { lists: read, open: typeof open === 'number' && open in read ? open : 0 };
}

function savedList(value: unknown): SavedList[] {
  const { name, papers } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(papers)) return [];
  return [{ name: shortText(name), papers: mergePapers([], papers.flatMap(savedPaper)) }];
}

function savedPaper(value: unknown): SavedPaper[] {
  const { slug, title, note, authors, year } = (value ?? {}) as Record<string, unknown>;
  if (typeof slug !== 'string' || !isSlug(slug)) return [];
  return [
    {
      slug,
      title: typeof title === 'string' && title !== '' ? title : slug,
      note: typeof note === 'string' ? note : '',
      ...(typeof authors === 'string' && { authors: shortText(authors) }),
      ...(typeof year === 'string' && { year: shortText(year) }),
    },
  ];
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_NAME).toWellFormed() : '';
}

export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

/** `own`, followed by the papers of `other` that it does not have; a note that is missing in `own` is taken over. */
export function mergePapers(own: readonly SavedPaper[], other: readonly SavedPaper[]): SavedPaper[] {
  const merged = new Map(own.map((paper) => [paper.slug, paper]));
  for (const paper of other) {
    const known = merged.get(paper.slug);
    if (!known) merged.set(paper.slug, paper);
    else if (known.note === '') merged.set(paper.slug, { ...known, note: paper.note });
  }
  return [...merged.values()];
}

/** A single new list, which is open. */
export function emptyLists(): SavedLists {
  return { lists: [{ name: '', papers: [] }], open: 0 };
}

export function openList({ lists, open }: SavedLists): SavedList {
  return lists[open] ?? { name: '', papers: [] };
}

/** The lists with the open one changed. */
export function changeOpen(all: SavedLists, change: (list: SavedList) => SavedList): SavedLists {
  return { ...all, lists: all.lists.map((list, at) => (at === all.open ? change(list) : list)) };
}

/** The lists with another one at the end, which is open; a name that is already taken gets a number. */
export function addList({ lists }: SavedLists, list: SavedList): SavedLists {
  const taken = new Set(lists.map(({ name }) => name));
  let name = list.name;
  for (let number = 2; taken.has(name); number++) name = `${list.name} (${number})`.trimStart();
  return { lists: [...lists, { ...list, name }], open: lists.length };
}

/** The lists without the open one; the one before it is open then. */
export function removeOpen({ lists, open }: SavedLists): SavedLists {
  const left = lists.filter((_, at) => at !== open);
  return left.length === 0 ? emptyLists() : { lists: left, open: Math.max(0, open - 1) };
}

/** Moves a paper from the open list to the end of another list. */
export function moveToList(all: SavedLists, slug: string, target: number): SavedLists {
  const moved = openList(all).papers.filter((paper) => paper.slug === slug);
  const without = changeOpen(all, (list) => withoutPaper(list, slug));
  const lists = without.lists.map((list, at) =>
    at === target ? { ...list, papers: mergePapers(list.papers, moved) } : list,
  );
  return { ...all, lists };
}

export function withoutPaper(list: SavedList, slug: string): SavedList {
  return { ...list, papers: list.papers.filter((paper) => paper.slug !== slug) };
}

/** The list with a paper moved down, or up, by one; at the ends nothing changes. */
export function movePaper(list: SavedList, slug: string, by: 1 | -1): SavedList {
  const from = list.papers.findIndex((paper) => paper.slug === slug);
  const [one, other] = [list.papers[from], list.papers[from + by]];
  if (!one || !other) return list;
  return { ...list, papers: list.papers.with(from, other).with(from + by, one) };
}

/** The list with facts added to one of its papers. */
export function changePaper(list: SavedList, slug: string, change: Partial<SavedPaper>): SavedList {
  return {
    ...list,
    papers: list.papers.map((paper) => (paper.slug === slug ? { ...paper, ...change } : paper)),
  };
}
