import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { BuildEnvironment } from '../base/environment.ts';
import { PageHeaders, type PageResponse } from './astro/page-response.ts';
import { SERVER, STYLES } from './astro/theme-files.ts';
import { FurtherPages, type RenderToString, type RouteModule, type StaticPath } from './further-pages.ts';

/** What Astro reads of the request for a page. Making a real `Request` takes a tenth of the time of a page. */
type PageRequest = Pick<Request, 'url' | 'method'> & { headers: PageHeaders };

/** What a theme's bundle exports, and Astro's own build renders pages with. */
interface Bundle {
  StaticPaths: typeof StaticPaths;
  renderToString: RenderToString;
  app: {
    /** Import the modules of routes, by component. */
    manifest: { pageMap: Map<string, () => Promise<RouteModule>> };
    render(request: PageRequest, options: { routeData: RouteData }): Promise<PageResponse>;
    setInternals(internals: object): void;
    setOptions(options: object): void;
    /** The cached paths of routes. */
    routeCache: {
      get(route: RouteData): { staticPaths?: StaticPath[] } | undefined;
      clearAll(): void;
    };
  };
}

/** A page or file that a route makes. */
export interface PagePath {
  /** Path below the base, with a leading slash. */
  pathname: string;
  /** Path within the folder of the site. */
  file: string;
  /** Whether it is a page with an address of its own. */
  isPage: boolean;
  /** Whether it is the only path of its route. */
  isFixed: boolean;
  /** Returns the key of everything it shows besides the frame, if the route has one; computed on demand. */
  key: () => string | undefined;
  route: RouteData;
  /** What the route returned for it, unless it is the only path. */
  given: StaticPath | undefined;
}

/** Thrown if a page could not be rendered. */
export class PageError extends Error {
  override name = 'PageError';
  readonly pathname: string;

  constructor(pathname: string, cause: unknown) {
    super(`the page ${pathname} cannot be rendered`, { cause });
    this.pathname = pathname;
  }
}

/** Origin of addresses if the site's own is not known. */
const SOMEWHERE = 'http://localhost:4321';
const NO_HEADERS = new PageHeaders();
/** Astro's error pages are files, as servers expect. */
const ERROR_PAGE = /^\/\d{3}\/?$/;

/** Renders pages with the bundle of a theme, as Astro's own build does. */
export class PageRenderer {
  readonly #app: Bundle['app'];
  readonly #paths: StaticPaths;
  readonly #further: FurtherPages;
  readonly #home: string;

  private constructor(
    { app, StaticPaths }: Bundle,
    further: FurtherPages,
    { base, site }: Pick<BuildEnvironment, 'base' | 'site'>,
  ) {
    this.#app = app;
    this.#paths = new StaticPaths(app as never);
    this.#further = further;
    this.#home = (site ? new URL(site).origin : SOMEWHERE) + (base === '/' ? '' : base);
  }

  /** `theme` is a folder that `makeTheme` has written. */
  static async open(
    theme: string,
    environment: Pick<BuildEnvironment, 'base' | 'site'>,
  ): Promise<PageRenderer> {
    const server = path.join(theme, SERVER);
    const entry = (await readdir(server)).find((name) => name.startsWith('prerender-entry'));
    if (entry === undefined) throw new Error('the theme has no entry: this is a defect of Lectern');
    const bundle = (await import(pathToFileURL(path.join(server, entry)).href)) as Bundle;
    const { app } = bundle;
    const styles = JSON.parse(await readFile(path.join(theme, STYLES), 'utf8')) as [string, unknown[]][];
    const pagesByKeys = new Map(styles.map(([page, sheets]) => [page, { styles: sheets }]));
    app.setInternals({ pagesByKeys, entrySpecifierToBundleMap: new Map() });
    // The bundle may have rendered another library before.
    app.routeCache.clearAll();
    const further = new FurtherPages(bundle.renderToString);
    rememberModules(app.manifest.pageMap, further);
    const silent = { write: () => true };
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
    return new PageRenderer(bundle, further, environment);
  }

  /** Everything the routes make, once each. */
  async paths(): Promise<PagePath[]> {
    const all = await this.#paths.getAll();
    const paths = new Map<string, PagePath>();
    const ofRoute = new Map<RouteData, number>();
    for (const { pathname, route, cacheKey } of all) {
      const at = ofRoute.get(route) ?? 0;
      ofRoute.set(route, at + 1);
      const given = this.#app.routeCache.get(route)?.staticPaths?.[at];
      const key = given?.props?.key ?? (() => cacheKey);
      const isPage = route.type === 'page';
      const file = fileOf(pathname, isPage);
      const isFixed = route.pathname !== undefined;
      if (!paths.has(file)) paths.set(file, { pathname, file, isPage, isFixed, key, route, given });
    }
    return [...paths.values()];
  }

  /** Throws `PageError`. */
  async render({ pathname, isPage, route, given }: PagePath): Promise<Uint8Array | string> {
    const ending = isPage && !pathname.endsWith('/') ? '/' : '';
    try {
      const html = given && (await this.#further.render(route, pathname, given));
      if (html !== undefined) return html;
      const url = this.#home + encodeURI(pathname) + ending;
      const { body } = await this.#app.render(
        { url, method: 'GET', headers: NO_HEADERS },
        { routeData: route },
      );
      return body ?? '';
    } catch (thrown) {
      throw new PageError(pathname, thrown);
    }
  }
}

/** Imports the module of a route once instead of for every file, and has it watched. */
function rememberModules(modules: Map<string, () => Promise<RouteModule>>, further: FurtherPages): void {
  for (const [component, load] of modules) {
    let loaded: Promise<RouteModule> | undefined;
    modules.set(component, () => {
      loaded ??= load().then((module) => further.watch(component, module));
      return loaded;
    });
  }
}

function fileOf(pathname: string, isPage: boolean): string {
  const below = pathname.replace(/^\/|\/$/g, '');
  if (!isPage) return below;
  if (ERROR_PAGE.test(pathname)) return `${below}.html`;
  return below === '' ? 'index.html' : `${below}/index.html`;
}
