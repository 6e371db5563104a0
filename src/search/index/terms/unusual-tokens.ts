/** A mark inside a token, or any character but ASCII letters, digits and marks. */
const UNUSUAL = /[A-Za-z0-9][.,;:()"'?!-]+[A-Za-z0-9]|[^A-Za-z0-9.,;:()"'?!\s/—-]/g;
const BREAK = /[\s/—]/g;

/**
 * Text between blanks, slashes or dashes that contains more than ASCII letters and digits with punctuation around
 * them. Anything else, which is nearly all of a text, needs no other form.
 */
export function unusualTokens(text: string): string[] {
  const found: string[] = [];
  UNUSUAL.lastIndex = 0;
  for (let end = 0, match = UNUSUAL.exec(text); match; match = UNUSUAL.exec(text)) {
    let start = match.index;
    while (start > end && !isBreak(text, start - 1)) start--;
    BREAK.lastIndex = UNUSUAL.lastIndex;
    end = BREAK.exec(text)?.index ?? text.length;
    found.push(text.slice(start, end));
    UNUSUAL.lastIndex = end;
  }
  return found;
}

function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit === 32 || unit === 47 || (unit >= 9 && unit <= 13) : /[\s—]/.test(text.charAt(at));
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
