/** Pages that contain a term, by page number, with the term's weight there. */
export type Postings = { page: number; weight: number }[];

/** The same in columns, as an index is made from it. */
export interface WeighedPages {
  /** In ascending order. */
  readonly pages: Uint32Array;
  readonly weights: Float64Array;
}

const STEP = 0.15;
const LEVELS = 26;
const FIRST_LEVEL = 'A'.charCodeAt(0);
const BASE = 36;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Length of the longest posting in bytes. */
const LONGEST = 8;

/** A buffer for one packed text, and what reads it. */
let room: Uint8Array | undefined;
let decoder: TextDecoder | undefined;

/** Each posting as the distance from the previous page in base 36, and a capital for the weight. */
export function packPostings({ pages, weights }: WeighedPages): string {
  return pack(pages, weights);
}

/** Pages in ascending order, without weights. */
export function packPages(pages: readonly number[]): string {
  return pack(pages);
}

function pack(pages: ArrayLike<number>, weights?: Float64Array): string {
  const length = pages.length * LONGEST;
  if (room === undefined || room.length < length) room = new Uint8Array(2 * length);
  decoder ??= new TextDecoder();
  let before = -1;
  let end = 0;
  for (let at = 0; at < pages.length; at++) {
    const page = pages[at] as number;
    end = writeDistance(page - before - 1, room, end);
    const level = Math.round((weights?.[at] ?? STEP) / STEP) - 1;
    room[end++] = FIRST_LEVEL + Math.min(LEVELS - 1, Math.max(0, level));
    before = page;
  }
  return decoder.decode(room.subarray(0, end));
}

/** Writes a distance from an offset on, nothing for 0, and returns the offset after it. */
function writeDistance(distance: number, bytes: Uint8Array, from: number): number {
  if (distance === 0) return from;
  let end = from;
  let unit = 1;
  while (unit * BASE <= distance) unit *= BASE;
  for (let rest = distance; unit >= 1; unit /= BASE) {
    const digit = Math.floor(rest / unit);
    bytes[end++] = DIGITS.charCodeAt(digit);
    rest -= digit * unit;
  }
  return end;
}

/** The inverse of `packPostings`; weights are rounded to its steps. */
export function unpackPostings(packed: string): Postings {
  let page = -1;
  return [...packed.matchAll(/([0-9a-z]*)([A-Z])/g)].map(([, distance = '', level = 'A']) => {
    page += 1 + (distance === '' ? 0 : Number.parseInt(distance, 36));
    return { page, weight: (level.charCodeAt(0) - FIRST_LEVEL + 1) * STEP };
  });
}

export function unpackPages(packed: string): number[] {
  return unpackPostings(packed).map(({ page }) => page);
}
