import { nearest } from '../../nearest.ts';
import { urls } from '../../urls.ts';
import type { MapPoints } from '../../views/map.ts';

/** A page that a reader may have meant. */
export interface Suggestion {
  url: string;
  title: string;
}

const MOST = 4;
/** Characters that a cut-off name must have left to say anything. */
const SHORTEST_START = 4;

/**
 * The pages of papers and topics whose names are like the last name in a mistyped path, the likest first: those that
 * it is the beginning of, then those within a few typing errors.
 */
export function suggestPages(path: string, { papers, topics }: MapPoints): Suggestion[] {
  const name = lastName(path);
  if (name === '') return [];
  const pages = new Map<string, Suggestion>([
    ...papers.map(([, , , slug, title]): [string, Suggestion] => [slug, { url: urls.paper(slug), title }]),
    ...topics.map(({ id, title }): [string, Suggestion] => [id, { url: urls.topic(id), title }]),
  ]);
  const begun =
    name.length < SHORTEST_START ? [] : [...pages.keys()].filter((other) => other.startsWith(name));
  const chosen = new Set(begun.sort((a, b) => a.length - b.length).slice(0, MOST));
  while (chosen.size < MOST) {
    const close = nearest(name, new Set(pages.keys()).difference(chosen));
    if (close === null) break;
    chosen.add(close);
  }
  return [...chosen].map((other) => pages.get(other) as Suggestion);
}

/** The last part of a path as names are written: lower case, without what is no letter, digit or hyphen at its end. */
function lastName(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // A broken escape is compared as it stands.
  }
  const parts = text.toLowerCase().split('/').filter(Boolean);
  return (parts.at(-1) ?? '').replace(/\.(?:html?|json|md)$/, '').replace(/[\s_]+/g, '-');
}
