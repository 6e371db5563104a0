import type { Paper } from '../../schemas/paper.ts';
import type { PaperEntry } from '../../schemas/paper-entry.ts';
import { toHtml } from '../../text/render/to-html.ts';
import { toLatex } from '../../text/render/to-latex.ts';

/** A paper → what pages list of it. */
export function toEntry(paper: Paper): PaperEntry {
  const isPlainTitle = paper.title.every(({ type }) => type === 'text');
  return {
    title: paper.plainTitle,
    ...(!isPlainTitle && { titleHtml: toHtml(paper.title), titleLatex: toLatex(paper.title, paper.names) }),
    gist: paper.gist,
    ...(paper.date && { date: paper.date }),
    ...(paper.authorCount !== undefined && { authorCount: paper.authorCount }),
    authors: paper.authors,
    authorPages: paper.authorPages,
    ...(paper.organisation !== undefined && { organisation: paper.organisation }),
    ...(paper.venue !== undefined && { venue: paper.venue }),
    ...(paper.publication && { publication: paper.publication }),
    identifiers: paper.identifiers,
    names: paper.names,
    links: paper.links,
    hasCode: paper.hasCode,
    topics: paper.topics,
    related: paper.related,
    hasNote: paper.hasNote,
  };
}
