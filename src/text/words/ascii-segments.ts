/** Classes of characters in the rules for sentences (UAX 29). */
const [OTHER, END_OF_LINE, SPACE, LOWER, UPPER, DIGIT, STOP, MARK, CLOSE, CONTINUE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];
const CLASSES = new Uint8Array(128);
const MEMBERS: readonly (readonly [kind: number, characters: string])[] = [
  [END_OF_LINE, '\r\n'],
  [SPACE, '\t\v\f '],
  [LOWER, 'abcdefghijklmnopqrstuvwxyz'],
  [UPPER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [DIGIT, '0123456789'],
  [STOP, '.'],
  [MARK, '!?'],
  [CLOSE, `"'()[]{}`],
  [CONTINUE, ',-:;'],
];
for (const [kind, characters] of MEMBERS)
  for (const character of characters) CLASSES[character.charCodeAt(0)] = kind;

/**
 * The segments of an ASCII text between the sentence boundaries of Unicode's rules (UAX 29): what `Intl.Segmenter`
 * gives, several times as fast.
 */
export function* asciiSegments(text: string): Generator<string> {
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const end = boundaryAt(text, at);
    if (end < 0) {
      at++;
      continue;
    }
    yield text.slice(start, end);
    start = end;
    at = end;
  }
  if (start < text.length) yield text.slice(start);
}

/** The end of the sentence whose last letter or mark may be at an offset; -1 if no sentence ends there. */
function boundaryAt(text: string, at: number): number {
  const kind = classAt(text, at);
  if (kind === END_OF_LINE) return lineEnd(text, at);
  if (kind !== STOP && kind !== MARK) return -1;
  // SB6 and SB7: “3.5”, “U.S”.
  if (kind === STOP && (classAt(text, at + 1) === DIGIT || isInInitials(text, at))) return -1;
  // SB9 and SB10: closing marks and then spaces belong to the sentence.
  const closed = skip(text, at + 1, CLOSE);
  const end = skip(text, closed, SPACE);
  const next = classAt(text, end);
  // SB8 and SB8a
  if (next === CONTINUE || next === STOP || next === MARK) return -1;
  if (kind === STOP && isLowerNext(text, end)) return -1;
  return next === END_OF_LINE ? lineEnd(text, end) : end;
}

function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (CLASSES[text.charCodeAt(at)] as number) : OTHER;
}

/** The offset after a line end, which may be two characters. */
function lineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function isInInitials(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  return (before === UPPER || before === LOWER) && classAt(text, at + 1) === UPPER;
}

function skip(text: string, from: number, kind: number): number {
  let at = from;
  while (classAt(text, at) === kind) at++;
  return at;
}

/** Whether the next letter is a small one, before another sentence or line ends. */
function isLowerNext(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && !DECIDING.has(classAt(text, at))) at++;
  return classAt(text, at) === LOWER;
}

const DECIDING: ReadonlySet<number> = new Set([LOWER, UPPER, END_OF_LINE, STOP, MARK]);
