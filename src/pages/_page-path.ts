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
 * The same for a view that is made when it is asked for, so that not all are in memory at once: by `key`, and then by the
 * page, for which it is not made again.
 */
export function lazyPathOf<V extends object>(
  params: Parameters,
  make: () => V,
): PagePath<{ view: () => V; key: () => string }> {
  const view = () => remembered(make);
  return { params, props: { view, key: () => keyOf(view()) } };
}

let last: { make: () => object; view: object } | undefined;

/** What `make` gives; what was made last is not made again. */
function remembered<V extends object>(make: () => V): V {
  if (last?.make !== make) last = { make, view: make() };
  return last.view as V;
}

function keyOf(shown: object): string {
  return digestOf(JSON.stringify(shown));
}
