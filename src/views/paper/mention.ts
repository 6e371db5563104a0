import { urls } from '../../base/addresses.ts';
import type { Site } from '../../site/site.ts';
import { nameHtml } from '../frame/text.ts';

/** A paper as an overview mentions it. */
export interface MentionView {
  url: string;
  /** The system's name where the title has one, else the title up to its colon. */
  label: string;
  /** The label, set as in the title. */
  labelHtml: string;
  title: string;
  gist: string;
}

/** Throws on an unknown slug, which the pipeline reports before any page is made. */
export function mentionView(site: Site, slug: string): MentionView {
  const paper = site.bySlug.get(slug);
  if (!paper) throw new Error(`there is no paper “${slug}”`);
  const { title, names, gist } = paper;
  const name = names.find((candidate) => title.includes(candidate));
  const label = name ?? title.replace(/[:?!]\s.*$/s, '');
  return { url: urls.paper(slug), label, labelHtml: nameHtml(label), title, gist };
}
