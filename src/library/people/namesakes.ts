import type { Paper } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/words/fold.ts';

/** A name that stands on papers of several entries, who may be one person. */
export interface Namesakes {
  name: string;
  spellings: string[];
  /** For each entry its papers, by slug. */
  entries: string[][];
}

/**
 * Full names that are printed on papers of several people as `personOf` tells them (by the index of a paper and of its
 * author): nothing on these papers joins them, so a curator decides. Sorted by name.
 */
export function findNamesakes(
  papers: readonly Pick<Paper, 'slug' | 'authors'>[],
  personOf: (paper: number, author: number) => number,
): Namesakes[] {
  const mentions = papers.flatMap(({ slug, authors }, paper) =>
    authors.map(({ literal }, author) => ({ literal, slug, person: personOf(paper, author) })),
  );
  return [...Map.groupBy(mentions, ({ literal }) => foldTitle(literal)).values()]
    .map((own) => {
      const entries = [...Map.groupBy(own, ({ person }) => person).values()];
      return {
        name: own[0]?.literal ?? '',
        spellings: [...new Set(own.map(({ literal }) => literal))].sort(),
        entries: entries.map((entry) => [...new Set(entry.map(({ slug }) => slug))].sort()),
      };
    })
    .filter(({ name, entries }) => entries.length > 1 && isFull(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Initials are shared by too many. */
function isFull(name: string): boolean {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => word.replace(/[^\p{L}]/gu, '').length > 1);
}

/** The row of people.yaml that makes them one. */
export function rowOf({ name, spellings }: Namesakes): string {
  return `- { name: ${JSON.stringify(name)}, spellings: [${spellings.map((one) => JSON.stringify(one)).join(', ')}] }`;
}
