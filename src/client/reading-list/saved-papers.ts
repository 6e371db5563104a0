/** A paper that a reader keeps, with what they wrote on it. */
export interface SavedPaper {
  slug: string;
  title: string;
  note: string;
}

/** The list as a browser keeps it and as a file holds it; unknown versions are not read. */
interface SavedList {
  version: 1;
  papers: SavedPaper[];
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 120;

/** The papers of a list as text, in their order, each once. Undefined where the text is no such list. */
export function parseList(text: string): SavedPaper[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, papers } = (list ?? {}) as Partial<SavedList>;
  if (version !== 1 || !Array.isArray(papers)) return undefined;
  return mergeLists([], papers.flatMap(savedPaper));
}

function savedPaper(value: unknown): SavedPaper[] {
  const { slug, title, note } = (value ?? {}) as Record<string, unknown>;
  if (typeof slug !== 'string' || !isSlug(slug)) return [];
  return [
    {
      slug,
      title: typeof title === 'string' && title !== '' ? title : slug,
      note: typeof note === 'string' ? note : '',
    },
  ];
}

/** `own` with the papers of `other` that it lacks after it; a note that `own` lacks is taken over. */
export function mergeLists(own: readonly SavedPaper[], other: readonly SavedPaper[]): SavedPaper[] {
  const merged = new Map(own.map((paper) => [paper.slug, paper]));
  for (const paper of other) {
    const known = merged.get(paper.slug);
    if (!known) merged.set(paper.slug, paper);
    else if (known.note === '') merged.set(paper.slug, { ...known, note: paper.note });
  }
  return [...merged.values()];
}

/** The part of an address that names papers: `#papers=a,b`. */
export function papersHash(slugs: readonly string[]): string {
  return `#papers=${slugs.join(',')}`;
}

/** The papers that the hash of an address names, each once; what is no slug is left out. */
export function papersOfHash(hash: string): string[] {
  const listed = /^#papers=(.*)$/s.exec(hash)?.[1] ?? '';
  return [...new Set(listed.split(','))].filter(isSlug);
}

function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}
