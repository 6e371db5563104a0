import type { ListedPaper } from '../schemas/paper-entry.ts';
import type { PaperText } from '../schemas/paper-text.ts';
import type { Site } from './site.ts';

/** A site that records which of its papers was read last. */
export interface WatchedSite {
  site: Site;
  last(): string | undefined;
  /** From now on shows the paper that was read last by its title only; false if it was already shown that way. */
  hideLast(): boolean;
}

/**
 * The same site, recording every access to a paper: if making a list fails, the paper that was read last is to
 * blame. It is several times slower than the site itself.
 */
export function watchPapers(site: Site): WatchedSite {
  let last: string | undefined;
  const hidden = new Map<string, ListedPaper>();
  const papers = site.papers.map(
    (paper): ListedPaper =>
      new Proxy(paper, {
        get(target, name) {
          last = paper.slug;
          return Reflect.get(hidden.get(paper.slug) ?? target, name);
        },
      }),
  );
  return {
    last: () => last,
    hideLast() {
      const paper = site.bySlug.get(last ?? '');
      if (!paper || hidden.has(paper.slug)) return false;
      hidden.set(paper.slug, titleAlone(paper));
      return true;
    },
    site: {
      ...site,
      papers,
      bySlug: new Map(site.papers.map(({ slug }, at) => [slug, papers[at] as ListedPaper])),
      textOf(slug) {
        last = slug;
        const text = site.textOf(slug);
        return hidden.has(slug) ? nothingOf(text) : text;
      },
    },
  };
}

function titleAlone({ slug, title, date }: ListedPaper): ListedPaper {
  return {
    slug,
    title,
    gist: '',
    authors: [],
    authorPages: [],
    identifiers: {},
    names: [],
    links: [],
    hasCode: false,
    topics: [],
    related: [],
    hasNote: false,
    ...(date && { date }),
  };
}

function nothingOf({ slug, provenance }: PaperText): PaperText {
  return {
    slug,
    mdx: '',
    html: '',
    plain: '',
    systems: [],
    acronyms: [],
    mentions: [],
    mentionedBy: [],
    results: [],
    repairs: [],
    provenance,
    curated: [],
    corrections: [],
  };
}
