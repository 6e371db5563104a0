import { plainAbstract } from '../library/papers/describe.ts';
import { toEntry } from '../library/papers/to-entry.ts';
import { mdxToHtml } from '../mdx/mdx-to-html.ts';
import { paperToMdx } from '../mdx/paper-to-mdx.ts';
import type { Recall } from '../pipeline.ts';
import type { Mention, Paper } from '../schemas/paper.ts';
import { PaperEntry } from '../schemas/paper-entry.ts';
import type { PaperDetails, PaperPage } from '../schemas/paper-page.ts';

/** A paper → its page: written as MDX and compiled. */
export function compilePaper(paper: Paper, recall: Recall): PaperPage {
  const mdx = paperToMdx(paper);
  return {
    id: paper.slug,
    data: { listed: PaperEntry.parse(toEntry(paper)), details: detailsOf(paper) },
    body: mdx,
    rendered: { html: recall('compile', mdx, () => mdxToHtml(mdx)) },
  };
}

function detailsOf(paper: Paper): PaperDetails {
  const { systems, acronyms, mentionedBy, results, repairs, received, provenance } = paper;
  const { curated, corrections, comments, keywords, collections, references, other } = paper;
  return {
    plain: plainAbstract(paper),
    systems,
    acronyms,
    mentions: distinctMentions(paper.mentions),
    mentionedBy,
    results,
    repairs,
    received,
    provenance,
    curated,
    corrections,
    ...(comments !== undefined && { comments }),
    ...(keywords && { keywords }),
    ...(collections && { collections }),
    ...(references && { references }),
    ...(other && { other }),
  };
}

/** Each paper once, with the name by which the text first calls it. */
function distinctMentions(mentions: readonly Mention[]): PaperDetails['mentions'] {
  const names = new Map<string, string>();
  for (const { to, name } of mentions) if (!names.has(to)) names.set(to, name);
  return [...names].map(([to, name]) => ({ to, name }));
}
