/**
 * The scroll position at which the reader left this page, if they return through the history; otherwise undefined.
 * For pages that a script fills, because browsers only restore a position within the page's own content.
 */
export function depthOf(state: unknown): number | undefined {
  const depth = (state as { depth?: unknown } | null)?.depth;
  return typeof depth === 'number' ? depth : undefined;
}

/** Saves the scroll position in the history when the reader leaves the page. */
export function keepDepth(): void {
  addEventListener('pagehide', () => history.replaceState({ depth: scrollY }, ''));
}
