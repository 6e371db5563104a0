import { digestOf } from '../base/digest.ts';
import { digestWithShared } from '../base/shared-value.ts';

type Parameters = Record<string, string | undefined>;

/** A path of a route: what Astro passes to the page, and a key under which a build keeps the rendered page. */
interface PagePath<P> {
  params: Parameters;
  props: P;
  cacheKey?: string;
}

/** The path of a page that only shows its props and the frame of the site: while both are unchanged, so is the page. */
export function pathOf<P extends object>(params: Parameters, props: P): PagePath<P> {
  return { params, props, cacheKey: digestWithShared(props) };
}

/**
 * The same for a page whose view is a function of some inputs alone. Inputs are gathered on demand, so that not all are in
 * memory at once; the view is made only if the page is rendered. `keyed` returns what stands for the inputs in the key.
 */
export function lazyPathOf<I extends object, V>(
  params: Parameters,
  gather: () => I,
  viewOf: (inputs: I) => V,
  keyed: (inputs: I) => object = (inputs) => inputs,
): PagePath<{ view: () => V; key: () => string }> {
  const inputs = () => remembered(gather);
  return { params, props: { view: () => viewOf(inputs()), key: () => keyOf(keyed(inputs())) } };
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
