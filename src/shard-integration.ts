import type { AstroPrerenderer } from 'astro';
import type { BuildEnvironment } from './environment.ts';
import { isWhole, ownsPath } from './shard.ts';

/** What makes Astro build a part of the site. */
interface ShardPages {
  /** Renders the pages of the part, given what renders all. */
  partOf(whole: AstroPrerenderer): AstroPrerenderer;
  /**
   * Addresses of the pages of open routes that other parts hold; complete when rendering begins, empty where the
   * origin is unknown.
   */
  elsewhere: string[];
}

/** Makes Astro render the pages of the environment's part only. Which pages there are is computed whole in each part. */
export function shardPages({ shard, base, site }: BuildEnvironment): ShardPages {
  const elsewhere: string[] = [];
  if (isWhole(shard)) return { partOf: (whole) => whole, elsewhere };
  const prefix = base === '/' ? '' : base;
  const partOf = (whole: AstroPrerenderer): AstroPrerenderer => ({
    ...whole,
    async getStaticPaths() {
      const all = await whole.getStaticPaths();
      const own = all.filter(({ pathname }) => ownsPath(shard, pathname));
      const others = new Set(all).difference(new Set(own));
      for (const { pathname, route } of site === undefined ? [] : others) {
        // Pages with a fixed address are known to the list of pages already.
        const isUnknown = route.type === 'page' && route.pathname === undefined;
        if (isUnknown) elsewhere.push(new URL(prefix + pathname, site).href);
      }
      return own;
    },
  });
  return { partOf, elsewhere };
}
