/** Slug and title of a paper on the map. */
export type MapName = [slug: string, title: string];

/** Names are fetched file by file, for a map that is too large to have links. */
export const NAMES_IN_A_FILE = 200;

/** Where the name of a dot is, both counting from 0. */
export function namePlace(dot: number): { file: number; at: number } {
  return { file: Math.floor(dot / NAMES_IN_A_FILE), at: dot % NAMES_IN_A_FILE };
}
