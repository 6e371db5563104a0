/** Text nested more deeply than this is not read: parsers and renderers recurse once per level. */
export const MOST_NESTED = 200;

/** The first line that is nested inside too many brackets of any kind, or undefined. */
export function lineNestedTooDeep(text: string): number | undefined {
  let depth = 0;
  let line = 1;
  for (const character of text) {
    if (character === '\n') line += 1;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > MOST_NESTED) return line;
  }
  return undefined;
}

/** The first node with too many ancestors, or undefined. */
export function nodeNestedTooDeep<T extends { children?: T[] }>(root: T): T | undefined {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_NESTED) return level[0];
    level = level.flatMap(({ children = [] }) => children);
  }
  return undefined;
}
