import { oncePer } from '../../base/once-per.ts';
import type { Site } from '../../site/site.ts';
import type { Language } from '../../strings/language.ts';
import { type Parts, partsOf } from './parts.ts';

/**
 * What the frame of every page shows of the library. Its components must use nothing else, because a page is
 * rendered again only if this changes.
 */
export interface Frame {
  /** Language of the templates. */
  language: Language;
  title: string;
  repository?: string;
  /** The parts of the site that have content. */
  parts: Parts;
  /** Number of packed data files, if papers share such files. Scripts read it from every page. */
  dataFiles?: number;
}

type Framed = Pick<Site, 'config' | 'topics' | 'papers' | 'people' | 'profile' | 'textOf'>;

export const frameOf = oncePer((site: Framed): Frame => {
  const { title, repository, language } = site.config;
  const { dataFiles } = site.profile;
  return {
    language,
    title,
    parts: partsOf(site),
    ...(repository !== undefined && { repository }),
    ...(dataFiles !== undefined && { dataFiles }),
  };
});
