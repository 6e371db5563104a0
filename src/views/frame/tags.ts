import { urls } from '../../base/addresses.ts';

/** A keyword or collection of the sources, with the search that finds its papers. */
export interface TagLink {
  label: string;
  url: string;
}

export function tagLink(label: string): TagLink {
  return { label, url: tagUrl(label) };
}

/** A quotation mark would end the quoted keyword; search ignores it within a word. */
export function tagUrl(tag: string): string {
  return urls.search(`keyword:"${tag.replace(/["“”\s]+/g, ' ').trim()}"`);
}
