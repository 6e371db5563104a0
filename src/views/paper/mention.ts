import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';

/** A paper as an overview mentions it. */
export interface MentionView {
  url: string;
  /** The system's name where the title has one, else the title up to its colon. */
  label: string;
  title: string;
  gist: string;
}

/** Throws on an unknown slug, which the pipeline reports before any page is made. */
export function mentionView(site: Site, slug: string): MentionView {
  const paper = site.bySlug.get(slug);
  if (!paper) throw new Error(`there is no paper “${slug}”`);
  const { title, names, gist } = paper;
  const name = names.find((candidate) => title.includes(candidate));
  return { url: urls.paper(slug), label: name ?? title.replace(/[:?!]\s.*$/s, ''), title, gist };
}
