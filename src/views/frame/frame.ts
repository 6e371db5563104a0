import type { Site } from '../../site/site.ts';
import type { Language } from '../../strings/language.ts';
import { type Parts, partsOf } from './parts.ts';

/**
 * What the frame of every page shows of the library: all that its components may ask for, as a page is made again where
 * this changes.
 */
export interface Frame {
  /** What templates say is in this language. */
  language: Language;
  title: string;
  repository?: string;
  /** Which parts there is something for. */
  parts: Parts;
  /** Number of the packed files of data that papers share, where they do. Scripts read it off every page. */
  dataFiles?: number;
}

type Framed = Pick<Site, 'config' | 'topics' | 'papers' | 'people' | 'profile' | 'textOf'>;

export function frameOf(site: Framed): Frame {
  const { title, repository, language } = site.config;
  const { dataFiles } = site.profile;
  return {
    language,
    title,
    parts: partsOf(site),
    ...(repository !== undefined && { repository }),
    ...(dataFiles !== undefined && { dataFiles }),
  };
}
