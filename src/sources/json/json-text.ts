const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * Offset after the JSON string that starts at a quote, or the end if nothing closes it. Read character by character:
 * a regexp with alternatives overflows its stack on strings of millions of characters.
 */
export function endOfJsonString(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return json.length;
}

/** Changes the parts of a JSON text that are outside strings. */
export function changeOutsideStrings(json: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = json.indexOf('"'); open >= 0; open = json.indexOf('"', at)) {
    const end = endOfJsonString(json, open);
    parts.push(change(json.slice(at, open)), json.slice(open, end));
    at = end;
  }
  return parts.join('') + change(json.slice(at));
}

/** The value of a text as JSON; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
