import type { Library } from '../schemas/library.ts';
import type { PaperPage } from '../schemas/paper-page.ts';
import type { Site } from './site.ts';

/** What the library has besides its papers. */
export type SharedData = Omit<Library, 'papers'> & Pick<Site, 'fullUpTo'>;

/** The entries of the collection of papers, sorted by slug, and the rest of the library → the library as pages see it. */
export function makeSite(entries: readonly PaperPage[], shared: SharedData): Site {
  const papers = entries.map(({ id, data }) => ({ slug: id, ...data.listed }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    ...shared,
    papers,
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    textOf(slug) {
      const entry = byId.get(slug);
      if (!entry) throw new Error(`“${slug}” is no paper: this is a defect of Lectern`);
      return { slug, ...entry.data.details, mdx: entry.body, html: entry.rendered.html };
    },
  };
}
