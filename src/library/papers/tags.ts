import type { MergedPaper } from '../../schemas/paper.ts';
import { fold } from '../../text/words/fold.ts';

/** A tag with the number of papers that have it. */
export interface CountedTag {
  tag: string;
  papers: number;
}

/** Zotero's name for a collection that its export does not spell out. */
const OPAQUE = /^(?=.*\d)[A-Z\d]{8}$/;

/** The tags of a paper: its keywords, then the folders and groups that sources keep it under, each once. */
export function tagsOf({
  keywords = [],
  collections = [],
}: Pick<MergedPaper, 'keywords' | 'collections'>): string[] {
  const byKey = new Map<string, string>();
  for (const tag of [...keywords, ...collections.filter((name) => !OPAQUE.test(name))]) {
    const key = tagKey(tag);
    if (key !== '' && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}

/** What two ways of writing one tag have in common; empty for one without letters and digits. */
export function tagKey(tag: string): string {
  return (fold(tag).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The tags of each paper, written as the first paper writes them, and all of them, those of most papers first. */
export function libraryTags(papers: readonly Pick<MergedPaper, 'keywords' | 'collections'>[]): {
  tags: string[][];
  counted: CountedTag[];
} {
  const counts = new Map<string, CountedTag>();
  const tags = papers.map((paper) =>
    tagsOf(paper).map((tag) => {
      const known = counts.get(tagKey(tag)) ?? { tag, papers: 0 };
      counts.set(tagKey(tag), known);
      known.papers += 1;
      return known.tag;
    }),
  );
  const counted = [...counts]
    .sort(([a, x], [b, y]) => y.papers - x.papers || (a < b ? -1 : 1))
    .map(([, counted]) => counted);
  return { tags, counted };
}
