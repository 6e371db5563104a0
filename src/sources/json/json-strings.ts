const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * Offset behind the text of JSON that a quote opens; the end where nothing closes it. Read sign by sign: an expression
 * that repeats alternatives overflows the stack of the matcher where a text has millions of signs.
 */
export function endOfJsonString(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return json.length;
}

/** JSON with what stands outside of its texts changed. */
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
