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

/** The same for a view that is made again when the page is, so that not all are in memory at once. */
export function lazyPathOf<V extends object>(params: Parameters, view: () => V): PagePath<{ view: () => V }> {
  return { params, props: { view }, cacheKey: keyOf(view()) };
}

function keyOf(shown: object): string {
  return digestOf(JSON.stringify(shown));
}
