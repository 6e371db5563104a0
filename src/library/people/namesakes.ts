import type { Paper } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/words/fold.ts';
import { teamOf } from './same-person.ts';

/** A name on papers of several people who may be the same person. */
export interface Namesakes {
  name: string;
  spellings: string[];
  /** For each person their papers, by slug. */
  entries: string[][];
}

/** A name printed on one paper, and the person it is attributed to. */
interface Printed {
  literal: string;
  slug: string;
  person: number;
  /** The authors of the paper. */
  team: readonly string[];
}

/**
 * Names of people who may be the same person although `personOf` separates them (by the index of a paper and of its
 * author): identical full names, and initials that match one full name with which they share another author.
 * Nothing joins them automatically, so a curator decides. Sorted by name.
 */
export function findNamesakes(
  papers: readonly Pick<Paper, 'slug' | 'authors'>[],
  personOf: (paper: number, author: number) => number,
): Namesakes[] {
  const mentions = papers.flatMap(({ slug, authors }, paper) => {
    const team = teamOf(authors);
    return authors.map(({ literal }, author) => ({ literal, slug, person: personOf(paper, author), team }));
  });
  const full = Map.groupBy(
    mentions.filter(({ literal }) => isFull(literal)),
    ({ literal }) => foldTitle(literal),
  );
  const shortFor = initialsOf(mentions, full);
  return [...full]
    .map(([name, own]) => namesakesOf([...own, ...(shortFor.get(name) ?? [])]))
    .filter(({ entries }) => entries.length > 1)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namesakesOf(mentions: readonly Printed[]): Namesakes {
  const entries = [...Map.groupBy(mentions, ({ person }) => person).values()];
  return {
    name: mentions[0]?.literal ?? '',
    spellings: [...new Set(mentions.map(({ literal }) => literal))].sort(),
    entries: entries.map((entry) => [...new Set(entry.map(({ slug }) => slug))].sort()),
  };
}

/** By full name: mentions of its initials on papers that share another author with one of its own papers. */
function initialsOf(
  mentions: readonly Printed[],
  full: ReadonlyMap<string, readonly Printed[]>,
): Map<string, Printed[]> {
  const byInitials = Map.groupBy([...full.keys()], (name) => shortened(full.get(name)?.[0]?.literal ?? ''));
  // For each full name, everyone it appears with on a paper.
  const beside = new Map<string, ReadonlySet<string>>();
  for (const names of byInitials.values()) {
    for (const name of names) beside.set(name, new Set(full.get(name)?.flatMap(({ team }) => team)));
  }
  const matched = mentions
    .filter(({ literal, team }) => team.length > 1 && !isFull(literal))
    .flatMap((mention) => {
      const own = foldTitle(mention.literal);
      const fitting = (byInitials.get(shortened(mention.literal)) ?? []).filter((name) =>
        mention.team.some((other) => other !== name && other !== own && beside.get(name)?.has(other)),
      );
      const [name] = fitting;
      return name !== undefined && fitting.length === 1 ? [{ name, mention }] : [];
    });
  const byName = Map.groupBy(matched, ({ name }) => name);
  return new Map(Array.from(byName, ([name, own]) => [name, own.map(({ mention }) => mention)]));
}

/** “Ada M. Lark”, “A. Lark” and “Lark, A.” all become “a lark”. */
function shortened(literal: string): string {
  const [family = '', given] = literal.split(',');
  const words = (given === undefined ? literal : `${given} ${family}`)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  return words.length > 1 ? `${foldTitle(first).slice(0, 1)} ${foldTitle(words.at(-1) ?? '')}` : '';
}

/** Too many people share initials. */
function isFull(name: string): boolean {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => word.replace(/[^\p{L}]/gu, '').length > 1);
}

/** The row of people.yaml that joins them; initials are only joined on these papers. */
export function rowOf({ name, spellings, entries }: Namesakes): string {
  const papers = spellings.every(isFull) ? '' : `, papers: [${entries.flat().join(', ')}]`;
  const quoted = spellings.map((one) => JSON.stringify(one)).join(', ');
  return `- { name: ${JSON.stringify(name)}, spellings: [${quoted}]${papers} }`;
}
