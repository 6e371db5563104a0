import { digestOf } from '../base/digest.ts';

type Parameters = Record<string, string | undefined>;

/** A path of a route: what Astro gives the page, and a key under which a build keeps what was made of it. */
interface PagePath<P> {
  params: Parameters;
  props: P;
  cacheKey?: string;
}

/** A page that shows its props and the frame of the site, and nothing else: while both are as they were, it is. */
export function pathOf<P extends object>(params: Parameters, props: P): PagePath<P> {
  return { params, props, cacheKey: keyOf(props) };
}

/**
 * The same for a view that is made again when the page is, so that not all are in memory at once. One that fails is told
 * when its page is rendered: it is that of one page.
 */
export function lazyPathOf<V extends object>(params: Parameters, view: () => V): PagePath<{ view: () => V }> {
  try {
    return { params, props: { view }, cacheKey: keyOf(view()) };
  } catch {
    return { params, props: { view } };
  }
}

function keyOf(shown: object): string {
  return digestOf(JSON.stringify(shown));
}
