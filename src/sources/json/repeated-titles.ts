/** How many different members "title" the outermost object of a JSON text has; the parser would keep the last alone. */
export function repeatedTitles(json: string): number {
  const first = json.indexOf('"title"');
  if (first < 0 || json.indexOf('"title"', first + 1) < 0) return 1;
  const titles = new Set<string>();
  let depth = 0;
  for (const token of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    const [text, colon] = token;
    if (text === '{' || text === '[') depth++;
    else if (text === '}' || text === ']') depth--;
    else if (depth === 1 && colon && /^"title"/.test(text))
      titles.add(valueBehind(json, token.index + text.length));
  }
  return titles.size;
}

function valueBehind(json: string, at: number): string {
  return /^\s*("(?:[^"\\]|\\.)*"|[^,}]*)/.exec(json.slice(at, at + 10_000))?.[1] ?? '';
}
