import type { Site } from '../../site/site.ts';
import { firstSentence, sentencesOf } from '../../text/words/sentences.ts';
import type { Work } from '../paper/work.ts';

/** What the head of a page says about it. */
export interface Head {
  /** For the browser tab and for search engines. */
  title: string;
  description: string;
  /** The page's address within the site, including the base. */
  canonicalPath: string;
  /** The title without the library's, if the page has one of its own. */
  name?: string;
  /** Picture for sharing the page, as an address within the site, including the base; defaults to the library's. */
  image?: string;
  /** The paper that the page describes. */
  work?: Work;
  /** Whether metadata should repeat nothing. */
  isBrief?: boolean;
}

/** The head of any page except the home page. */
export function headOf(
  { config }: { config: Pick<Site['config'], 'title'> },
  title: string,
  description: string,
  canonicalPath: string,
): Head {
  return { title: `${title} · ${config.title}`, name: title, description, canonicalPath };
}

/** Characters of a description that search engines show. */
const SHOWN = 160;
/** Maximum characters of a short description. */
const BRIEF = 110;

/** The first sentences of an abstract that fit into a description, but at least one. */
export function descriptionOf(abstract: string): string {
  let description = firstSentence(abstract);
  let isFirst = true;
  // Sentences are read one by one, because only a few fit.
  for (const sentence of sentencesOf(abstract.slice(0, 4 * SHOWN))) {
    if (!isFirst && description.length + sentence.length >= SHOWN) break;
    if (!isFirst) description += ` ${sentence}`;
    isFirst = false;
  }
  return description;
}

/** The beginning of an abstract: its first sentence, or as many whole words of it as fit into a short description. */
export function briefDescriptionOf(abstract: string): string {
  const sentence = firstSentence(abstract);
  return sentence.length <= BRIEF ? sentence : `${sentence.slice(0, BRIEF).replace(/\s+\S*$/, '')} …`;
}
