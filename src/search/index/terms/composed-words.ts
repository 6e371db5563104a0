/** Where a word is composed of several: "DeepSpeed", "ResNet50". */
export const BORDER =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** The kinds of UTF-16 units. */
const [UNKNOWN, OUTSIDE, LOWER, UPPER, LETTER, NUMBER] = [0, 1, 2, 3, 4, 5];
const kinds = new Uint8Array(0x10000);

/** The words of a text, runs of letters and numbers as written, that are composed of several; `BORDER` says how. */
export function composedWords(text: string): string[] {
  if (/[\ud800-\udfff]/.test(text)) return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.match(BORDER));
  const found: string[] = [];
  let start = 0;
  let isComposed = false;
  let [previous, last] = [OUTSIDE, OUTSIDE];
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : OUTSIDE;
    if (kind === OUTSIDE) {
      if (isComposed) found.push(text.slice(start, at));
      isComposed = false;
    } else if (last === OUTSIDE) start = at;
    else if (kind !== LOWER || last !== LOWER) isComposed ||= isBorder(previous, last, kind);
    previous = last;
    last = kind;
  }
  return found;
}

/** Whether a border is before the last of three neighbors, or before the one in the middle. */
function isBorder(first: number, second: number, third: number): boolean {
  if ((second === NUMBER) !== (third === NUMBER)) return true;
  return third === UPPER ? second === LOWER : third === LOWER && second === UPPER && first === UPPER;
}

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== UNKNOWN) return known;
  const kind = readKind(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function readKind(character: string): number {
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{Lu}/u.test(character)) return UPPER;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? NUMBER : OUTSIDE;
}
