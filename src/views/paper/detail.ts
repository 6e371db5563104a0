import { urls } from '../../base/addresses.ts';

/** How much a paper's page shows of what its JSON or other pages show too: the most entries of each list. */
export interface Detail {
  related: number;
  /** Terms that each of these is said to share with the paper. */
  sharedTerms: number;
  mentionedBy: number;
  repairs: number;
  /** Authors whose name is a link, where they have a page. */
  linkedAuthors: number;
  /** Authors named, on the page and in its citation tags alike. */
  authors: number;
}

const ALL = Number.POSITIVE_INFINITY;

const LEAST = { related: 1, sharedTerms: ALL, mentionedBy: 1, repairs: 0, linkedAuthors: 0 };

/** From what a page shows by default to the least: nearly every page has the first. */
const DETAILS: readonly [Detail, ...Detail[]] = [
  { related: 4, sharedTerms: ALL, mentionedBy: 6, repairs: 5, linkedAuthors: ALL, authors: ALL },
  { related: 3, sharedTerms: ALL, mentionedBy: 4, repairs: 3, linkedAuthors: ALL, authors: ALL },
  { related: 2, sharedTerms: ALL, mentionedBy: 2, repairs: 1, linkedAuthors: 8, authors: ALL },
  ...[ALL, 60, 50, 40, 30, 20, 10].map((authors) => ({ ...LEAST, authors })),
];

/** What a page of a lean site shows at most. */
const LEAN = { related: 2, sharedTerms: 2, mentionedBy: 2, repairs: 0, linkedAuthors: 8 };

/** The same for a lean site. */
const LEAN_DETAILS: typeof DETAILS = [
  { ...LEAN, authors: 30 },
  { ...LEAST, linkedAuthors: 8, authors: 20 },
  { ...LEAST, authors: 10 },
];

/** Bytes of HTML that a paper's page may have. */
const ROOM = 12_000;
/** In a lean site. */
const LEAN_ROOM = 8_000;
/** Bytes of a page that are the same for every paper, without the base in its addresses. */
const FRAME = 3_650;
/** In a lean site, whose head and foot say less. */
const LEAN_FRAME = 2_100;
/** Addresses in the frame: each begins with the base. */
const FRAME_ADDRESSES = 30;
/** Bytes of the element or attribute that a text of the view stands in, on average. */
const MARKUP = 20;

/**
 * The view with the most detail whose page stays within 12,000 bytes, in a lean site 8,000; with the least where none does, for an abstract
 * is never cut. The estimate of a page is up to 650 bytes above its size on the pages it was measured on.
 */
export function fitToPage<View>(viewWith: (detail: Detail) => View, isLean = false): View {
  const [most, ...less] = isLean ? LEAN_DETAILS : DETAILS;
  const room = isLean ? LEAN_ROOM : ROOM;
  const frame = (isLean ? LEAN_FRAME : FRAME) + FRAME_ADDRESSES * urls.home().length;
  let view = viewWith(most);
  for (const detail of less) {
    if (frame + weigh(view) <= room) break;
    view = viewWith(detail);
  }
  return view;
}

/** Bytes of all texts in a value with their markup. */
function weigh(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + MARKUP;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + weigh(part), 0);
}
