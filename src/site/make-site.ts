import type { Library } from '../schemas/library.ts';
import type { PaperPage } from '../schemas/paper-page.ts';
import type { Site } from './site.ts';

/** Everything in the library besides its papers. */
export type SharedData = Omit<Library, 'papers'> & Pick<Site, 'map' | 'profile' | 'termStarts'>;

/**
 * The entries of the papers, sorted by slug, and the rest of the library → the library as pages see it. Throws if a
 * paper would be lost.
 */
export function makeSite(entries: readonly PaperPage[], shared: SharedData): Site {
  const papers = entries.map(({ id, data }) => ({ slug: id, ...data.listed }));
  const { isCompact } = shared.profile;
  const texts = new Map(
    entries.map(({ id, data, body, rendered }) => [
      id,
      { slug: id, ...data.details, mdx: isCompact ? '' : body, html: rendered.html },
    ]),
  );
  if (texts.size !== entries.length) {
    throw new Error(`${entries.length} papers went in, ${texts.size} came out: this is a defect of Lectern`);
  }
  return {
    ...shared,
    papers,
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    textOf(slug) {
      const text = texts.get(slug);
      if (!text) throw new Error(`“${slug}” is not a paper: this is a defect of Lectern`);
      return text;
    },
  };
}
