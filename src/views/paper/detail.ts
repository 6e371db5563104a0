/** How much a paper's page shows of what its JSON or other pages show too: the most entries of each list. */
export interface Detail {
  related: number;
  /** Terms that each of these is said to share with the paper. */
  sharedTerms: number;
  mentionedBy: number;
  /** Papers that it cites, and that cite it; then those of which only a click shows the titles. */
  cited: number;
  foldedCited: number;
  tags: number;
  repairs: number;
  /** Authors whose name is a link, where they have a page. */
  linkedAuthors: number;
  /** Authors of a paper up to which those without a page lead to a search for their name. */
  searchedAuthors: number;
  /** Authors named, on the page and in its citation tags alike. */
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

/** What a page shows, in a compact site less; the abstract is never cut. */
export function detailOf(isCompact: boolean): Detail {
  return isCompact ? COMPACT : FULL;
}
