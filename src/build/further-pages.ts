import type { AstroGlobal, RouteData, SSRResult } from 'astro';

/** The component of a page, as Astro compiles it. */
type PageComponent = (result: SSRResult, props: object, slots: object) => unknown;

/** What a route's file exports; a page's has a component. */
interface RouteExports {
  default?: PageComponent;
}

/** The module of a route in a theme's bundle. */
export interface RouteModule {
  page(): RouteExports | Promise<RouteExports>;
}

/** Astro's function with which it renders a page's component to HTML. */
export type RenderToString = (
  result: SSRResult,
  component: PageComponent,
  props: object,
  slots: object,
  isPage: true,
  route: RouteData,
) => Promise<string>;

/** A path that `getStaticPaths` of a route returns. */
export interface StaticPath {
  params: AstroGlobal['params'];
  props?: object & { key?: () => string };
}

/** The component of a route, and what Astro gives it. */
interface Rendering {
  component: PageComponent;
  resultFor(params: StaticPath['params'], pathname: string): SSRResult;
}

/**
 * Renders the pages of a route after the first with what Astro gave its component for that one, which names the
 * styles, scripts and settings of the route. For every page, Astro itself makes a state, cookies, a response and an
 * object that all `Astro` of the page inherit from, for which V8 makes classes of their own: half of the time of a
 * page, and templates read none of it. They may use only the properties of `Astro` that `PageGlobal` has.
 */
export class FurtherPages {
  readonly #renderToString: RenderToString;
  readonly #renderings = new Map<string, Rendering>();

  constructor(renderToString: RenderToString) {
    this.#renderToString = renderToString;
  }

  /** The module of the route `name`, whose component from now on is known once Astro renders its first page. */
  async watch(name: string, module: RouteModule): Promise<RouteModule> {
    const exported = await module.page();
    const { default: component } = exported;
    if (typeof component !== 'function') return module;
    const watched: PageComponent = (result, props, slots) => {
      if (!this.#renderings.has(name))
        this.#renderings.set(name, { component, resultFor: resultsLike(result) });
      return component(result, props, slots);
    };
    const page = { ...exported, default: Object.assign(watched, component) };
    return { ...module, page: () => page };
  }

  /** The HTML of a page; undefined if it is the first of its route. */
  async render(
    route: RouteData,
    pathname: string,
    { params, props = {} }: StaticPath,
  ): Promise<string | undefined> {
    const rendering = this.#renderings.get(route.component);
    if (rendering === undefined) return undefined;
    const { component, resultFor } = rendering;
    return this.#renderToString(resultFor(params, pathname), component, props, {}, true, route);
  }
}

/** What `Astro` is on these pages. */
class PageGlobal implements Pick<AstroGlobal, 'props' | 'params' | 'site'> {
  /** Set by the component. */
  self: unknown = undefined;
  readonly props: AstroGlobal['props'];
  readonly params: AstroGlobal['params'];
  readonly site: URL | undefined;

  constructor(props: AstroGlobal['props'], params: AstroGlobal['params'], site: URL | undefined) {
    this.props = props;
    this.params = params;
    this.site = site;
  }
}

/** Returns a function that makes results like `first`, with which nothing must have been rendered yet. */
function resultsLike(first: SSRResult): Rendering['resultFor'] {
  const { site } = first.createAstro({}, null);
  const unused = copyOf(first);
  return (params, pathname) => ({
    ...copyOf(unused),
    params,
    pathname,
    createAstro: (props) => new PageGlobal(props, params, site) as unknown as AstroGlobal,
  });
}

/** A result with collections of its own, because rendering fills and empties them. */
function copyOf(result: SSRResult): SSRResult {
  const { styles, scripts, links, _metadata: metadata } = result;
  const copies = Object.entries(metadata).map(([name, value]) => [name, copyOfCollection(value)]);
  return {
    ...result,
    styles: new Set(styles),
    scripts: new Set(scripts),
    links: new Set(links),
    _metadata: Object.fromEntries(copies),
  };
}

function copyOfCollection(value: unknown): unknown {
  if (value instanceof Set) return new Set(value);
  if (value instanceof Map) return new Map(value);
  return Array.isArray(value) ? [...value] : value;
}
