import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { nameHtml, titleHtml } from '../frame/text.ts';

/** A paper as named in a text or a list. */
export interface MentionView {
  url: string;
  /** Its short name, formatted as in the title. */
  labelHtml: string;
  title: string;
  gist: string;
}

/**
 * A paper under its system's name from the title, or else under `otherwise`, or else its title up to the colon.
 * Throws on an unknown slug, which the pipeline reports before any page is made.
 */
export function mentionView(site: Site, slug: string, otherwise?: string): MentionView {
  const paper = site.bySlug.get(slug);
  if (!paper) throw new Error(`there is no paper “${slug}”`);
  const { title, names, gist } = paper;
  const name = names.find((candidate) => title.includes(candidate)) ?? otherwise;
  const label = name ?? title.replace(/[:?!]\s.*$/s, '');
  const labelHtml = label === title ? titleHtml(paper) : nameHtml(label);
  return { url: urls.paper(slug), labelHtml, title, gist };
}
