/** How much a paper's page repeats of what its JSON or other pages show: the maximum length of each list. */
export interface Detail {
  related: number;
  /** Shared terms named for each related paper. */
  sharedTerms: number;
  mentionedBy: number;
  /** Papers that it cites, and that cite it: those shown, and those whose titles are folded. */
  cited: number;
  foldedCited: number;
  tags: number;
  repairs: number;
  /** Authors whose name is a link, if they have a page. */
  linkedAuthors: number;
  /** Up to this many authors, those without a page link to a search for their name. */
  searchedAuthors: number;
  /** Authors named, both on the page and in its citation tags. */
  authors: number;
}

const FULL: Detail = {
  related: 4,
  sharedTerms: Number.POSITIVE_INFINITY,
  mentionedBy: 6,
  cited: 8,
  foldedCited: 200,
  tags: 24,
  repairs: 5,
  linkedAuthors: 30,
  searchedAuthors: 8,
  authors: 60,
};

const COMPACT: Detail = {
  related: 2,
  sharedTerms: 2,
  mentionedBy: 2,
  cited: 3,
  foldedCited: 0,
  tags: 6,
  repairs: 0,
  linkedAuthors: 8,
  searchedAuthors: 0,
  authors: 30,
};

/** What a page shows, which is less in a compact site; the abstract is never cut. */
export function detailOf(isCompact: boolean): Detail {
  return isCompact ? COMPACT : FULL;
}
