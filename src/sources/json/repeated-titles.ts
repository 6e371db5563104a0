import { endOfJsonString } from './json-strings.ts';

/** How many different "title" members the outermost object of a JSON text has; the parser would only keep the last. */
export function repeatedTitles(json: string): number {
  const first = json.indexOf('"title"');
  if (first < 0 || json.indexOf('"title"', first + 1) < 0) return 1;
  const titles = new Set<string>();
  let depth = 0;
  const signs = /["{}[\]]/g;
  for (let found = signs.exec(json); found; found = signs.exec(json)) {
    const [sign] = found;
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else {
      signs.lastIndex = endOfJsonString(json, found.index);
      if (depth === 1 && json.startsWith('"title"', found.index)) addValue(json, signs.lastIndex, titles);
    }
  }
  return titles.size;
}

/** Adds the value of the member whose name ends there; a string that is a value has no colon after it. */
function addValue(json: string, at: number, values: Set<string>): void {
  const value = /^\s*:\s*("(?:[^"\\]|\\.)*"|[^,}]*)/.exec(json.slice(at, at + 10_000))?.[1];
  if (value !== undefined) values.add(value);
}
