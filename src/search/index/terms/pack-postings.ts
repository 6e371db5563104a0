/** Pages that contain a term, by page number, with the term's weight there. */
export type Postings = { page: number; weight: number }[];

const STEP = 0.15;
const LEVELS = 26;
const FIRST_LEVEL = 'A'.charCodeAt(0);
const BASE = 36;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Length of the longest posting in bytes. */
const LONGEST = 8;

/** Each posting as the distance from the previous page in base 36, and a capital for the weight. */
export function packPostings(postings: Postings): string {
  const room = new Uint8Array(postings.length * LONGEST);
  let before = -1;
  let end = 0;
  for (const { page, weight } of postings) {
    const first = end;
    for (let distance = page - before - 1; distance > 0; distance = Math.floor(distance / BASE))
      room[end++] = DIGITS.charCodeAt(distance % BASE);
    if (end - first > 1) room.subarray(first, end).reverse();
    room[end++] = FIRST_LEVEL + Math.min(LEVELS - 1, Math.max(0, Math.round(weight / STEP) - 1));
    before = page;
  }
  return new TextDecoder().decode(room.subarray(0, end));
}

/** The inverse of `packPostings`; weights are rounded to its steps. */
export function unpackPostings(packed: string): Postings {
  let page = -1;
  return [...packed.matchAll(/([0-9a-z]*)([A-Z])/g)].map(([, distance = '', level = 'A']) => {
    page += 1 + (distance === '' ? 0 : Number.parseInt(distance, 36));
    return { page, weight: (level.charCodeAt(0) - FIRST_LEVEL + 1) * STEP };
  });
}

/** Pages in ascending order, without weights. */
export function packPages(pages: readonly number[]): string {
  return packPostings(pages.map((page) => ({ page, weight: STEP })));
}

export function unpackPages(packed: string): number[] {
  return unpackPostings(packed).map(({ page }) => page);
}
