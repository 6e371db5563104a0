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

/** A page whose view is only made if it is rendered. */
interface Shown<V> {
  /** What the view is a function of, as text. */
  shown(): string;
  view(): V;
}

/** The same for a page that shows its view: while what that is a function of is unchanged, so is the page. */
export function lazyPathOf<V>(
  params: Parameters,
  { shown, view }: Shown<V>,
): PagePath<{ view: () => V; key: () => string }> {
  return { params, props: { view, key: () => digestOf(shown()) } };
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
