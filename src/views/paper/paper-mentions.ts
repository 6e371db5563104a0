import { urls } from '../../base/addresses.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import { sortNewestFirst } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { nameHtml } from '../frame/text.ts';
import { type LinkedPapers, linkTo, type PaperLinkView } from './paper-link.ts';

/** A system that a paper mentions, with the paper that introduces it. */
export interface NamedSystem {
  nameHtml: string;
  url: string;
}

/** How a paper and others here mention each other's systems. */
export interface PaperMentionsView {
  names: NamedSystem[];
  /** Newest first. */
  mentionedBy: PaperLinkView[];
  /** `and 4 more papers`, if there are more than a page should list. */
  more?: string;
}

/** Which papers a paper mentions and which mention it, at most `listed` of the latter; undefined if there are none. */
export function paperMentions(
  { bySlug }: LinkedPapers,
  { mentions, mentionedBy }: Pick<PaperText, 'mentions' | 'mentionedBy'>,
  listed: number,
): PaperMentionsView | undefined {
  if (mentions.length === 0 && mentionedBy.length === 0) return undefined;
  const papers = sortNewestFirst(mentionedBy.flatMap((slug) => bySlug.get(slug) ?? []));
  const hidden = papers.length - listed;
  return {
    names: mentions.flatMap(({ to, name }) => {
      const paper = bySlug.get(to);
      return paper ? [{ nameHtml: nameHtml(name), url: urls.paper(to) }] : [];
    }),
    mentionedBy: papers.slice(0, listed).map(linkTo),
    ...(hidden > 0 && { more: strings.paper.moreMentions(hidden) }),
  };
}
