import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { Site } from './site.ts';

/** A site that knows which of its papers was read last. */
export interface WatchedSite {
  site: Site;
  last(): string | undefined;
}

/**
 * The same site, where every reading of a paper is noted: what fails while a list is made fails by the paper that was read
 * last. It is several times slower than the site itself.
 */
export function watchPapers(site: Site): WatchedSite {
  let last: string | undefined;
  const papers = site.papers.map(
    (paper): ListedPaper =>
      new Proxy(paper, {
        get(target, name) {
          last = paper.slug;
          return Reflect.get(target, name);
        },
      }),
  );
  return {
    last: () => last,
    site: {
      ...site,
      papers,
      bySlug: new Map(site.papers.map(({ slug }, at) => [slug, papers[at] as ListedPaper])),
      textOf(slug) {
        last = slug;
        return site.textOf(slug);
      },
    },
  };
}
