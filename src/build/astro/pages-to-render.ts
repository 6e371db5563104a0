import type { AstroPrerenderer } from 'astro';
import type { BuildEnvironment } from '../../base/environment.ts';
import { isWhole, ownsPath } from '../../base/shard.ts';
import { getStandingPages } from './standing-pages.ts';

/** What makes Astro render only the pages that a build has to render. */
interface PagesToRender {
  /** Renders those pages, given what renders all. */
  someOf(whole: AstroPrerenderer): AstroPrerenderer;
  /**
   * Addresses of the pages of open routes that Astro does not render; complete when rendering begins, empty where the
   * origin is unknown.
   */
  elsewhere: string[];
}

/**
 * Makes Astro render the pages of the environment's part that do not stand already. Which pages there are is computed
 * whole in each build.
 */
export function pagesToRender({ shard, base, site }: BuildEnvironment): PagesToRender {
  const elsewhere: string[] = [];
  const prefix = base === '/' ? '' : base;
  const someOf = (whole: AstroPrerenderer): AstroPrerenderer => ({
    ...whole,
    async getStaticPaths() {
      const standing = await getStandingPages();
      const isOwn = (pathname: string) => isWhole(shard) || ownsPath(shard, pathname);
      const toRender: Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>> = [];
      for (const one of await whole.getStaticPaths()) {
        const { pathname, route } = one;
        if (isOwn(pathname) && !standing.has(pathname)) toRender.push(one);
        // Pages with a fixed address are known to the list of pages already.
        else if (site !== undefined && route.type === 'page' && route.pathname === undefined) {
          elsewhere.push(new URL(prefix + pathname, site).href);
        }
      }
      return toRender;
    },
  });
  return { someOf, elsewhere };
}
