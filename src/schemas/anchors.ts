/** Identifiers that a hub's page already uses before anything is written about it. */
export const HUB_ANCHORS: ReadonlySet<string> = new Set([
  'also-here',
  'content',
  'glance',
  'hub-list',
  'outline',
  'papers',
  'path-papers',
  'years-desc',
  'years-title',
]);

/** Identifiers of the page sections that come from a hub's front matter, by front-matter key. */
export const OVERVIEW_ANCHORS = {
  'lines-figure': 'linesOfWork',
  comparison: 'comparison',
  contested: 'contested',
  'ideas-in-time': 'ideas',
  'open-questions': 'questions',
  'reading-path': 'readingPath',
} as const;

/** Identifiers that a paper's page already uses before a note is written about it. */
export const PAPER_ANCHORS: ReadonlySet<string> = new Set([
  'abstract',
  'content',
  'in-this-topic',
  'mentioned-by',
  'mentions',
  'origin',
  'related',
]);

/** The identifier that a page gives to a heading of an overview or a note, by GitHub's rule. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
