import type { MergedPaper } from '../../schemas/paper.ts';
import { fold } from '../../text/words/fold.ts';

/** A tag with the number of papers that have it. */
export interface CountedTag {
  tag: string;
  papers: number;
}

/** Zotero's key of a collection whose name is missing from the export. */
const OPAQUE = /^(?=.*\d)[A-Z\d]{8}$/;

/** The tags of a paper: its keywords, then the folders and groups that sources keep it under, without duplicates. */
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

/** A key that spelling variants of a tag share; empty for one without letters and digits. */
export function tagKey(tag: string): string {
  return (fold(tag).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The tags of each paper, in the spelling of the first paper that has them, and all tags, most frequent first. */
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
