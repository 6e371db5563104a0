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
