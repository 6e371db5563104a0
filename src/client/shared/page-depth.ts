/**
 * How far down this page was when its reader left it for another, where they come back by the history; undefined
 * otherwise. For pages that a script fills: a browser finds the place again only in what the page has by itself.
 */
export function depthOf(state: unknown): number | undefined {
  const depth = (state as { depth?: unknown } | null)?.depth;
  return typeof depth === 'number' ? depth : undefined;
}

/** Lets the history keep how far down the page is when its reader leaves it. */
export function keepDepth(): void {
  addEventListener('pagehide', () => history.replaceState({ depth: scrollY }, ''));
}
