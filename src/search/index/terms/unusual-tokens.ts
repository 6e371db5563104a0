/** Kinds of UTF-16 units: between tokens, an ASCII letter or digit, a punctuation mark, anything else. */
const [BREAK, PLAIN, MARK, OTHER] = [0, 1, 2, 3];
// Marked as pure, so that the script of the search page goes without it.
const ASCII = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[\s/]/.test(character)) return BREAK;
  if (/[A-Za-z0-9]/.test(character)) return PLAIN;
  return /[.,;:()"'?!-]/.test(character) ? MARK : OTHER;
});

/**
 * Text between blanks, slashes or dashes that contains more than ASCII letters and digits with punctuation around
 * them. Anything else, which is nearly all of a text, needs no other form.
 */
export function unusualTokens(text: string): string[] {
  const found: string[] = [];
  let [start, last] = [0, BREAK];
  let [isUnusual, isBegun] = [false, false];
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : BREAK;
    if (kind === PLAIN) {
      isUnusual ||= last === MARK && isBegun;
      isBegun = true;
    } else if (kind === OTHER) isUnusual = true;
    else if (kind === BREAK) {
      if (isUnusual) found.push(text.slice(start, at));
      [start, isUnusual, isBegun] = [at + 1, false, false];
    }
    last = kind;
  }
  return found;
}

function kindOf(unit: number): number {
  if (unit < ASCII.length) return ASCII[unit] as number;
  return /[\s—]/.test(String.fromCharCode(unit)) ? BREAK : OTHER;
}

/** A token without the punctuation around it. An expression for its end would take quadratic time. */
export function withoutMarks(token: string): string {
  const [{ length: start } = ''] = /^\p{P}*/u.exec(token) ?? [];
  let end = token.length;
  for (let last = lastOf(token, end); end > start && /^\p{P}$/u.test(last); last = lastOf(token, end))
    end -= last.length;
  return token.slice(start, end);
}

/** The character before an offset. */
function lastOf(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}
