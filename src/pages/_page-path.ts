import { digestOf } from '../base/digest.ts';

type Parameters = Record<string, string | undefined>;

/** A path of a route: what Astro passes to the page, and a key under which a build keeps the rendered page. */
interface PagePath<P> {
  params: Parameters;
  props: P;
  cacheKey?: string;
}

/** The path of a page that only shows its props and the frame of the site: while both are unchanged, so is the page. */
export function pathOf<P extends object>(params: Parameters, props: P): PagePath<P> {
  return { params, props, cacheKey: keyOf(props) };
}

/**
 * The same for a view that is computed on demand, so that not all views are in memory at once: first for `key`,
 * then for the page, which reuses it.
 */
export function lazyPathOf<V extends object>(
  params: Parameters,
  make: () => V,
): PagePath<{ view: () => V; key: () => string }> {
  const view = () => remembered(make);
  return { params, props: { view, key: () => keyOf(view()) } };
}

let last: { make: () => object; view: object } | undefined;

/** The result of `make`; the latest one is cached. */
export function remembered<V extends object>(make: () => V): V {
  if (last?.make !== make) last = { make, view: make() };
  return last.view as V;
}

/** The key of what shows this and nothing else. */
export function keyOf(shown: object): string {
  return digestOf(JSON.stringify(shown));
}
