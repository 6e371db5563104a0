import { plainAbstract } from './library/describe.ts';
import { mdxToHtml } from './mdx/mdx-to-html.ts';
import { paperToMdx } from './mdx/paper-to-mdx.ts';
import type { Recall } from './pipeline.ts';
import type { Mention, Paper } from './schemas/paper.ts';
import type { PaperText } from './schemas/paper-text.ts';

/** Turns papers into MDX and compiles it. `digestOf` is a digest function of text. */
export function compilePapers(
  papers: readonly Paper[],
  digestOf: (text: string) => string,
  tick: (done: number, total: number) => void,
  recall: Recall,
): PaperText[] {
  return papers.map((paper, index) => {
    tick(index + 1, papers.length);
    const mdx = paperToMdx(paper);
    const text = { ...detailsOf(paper), mdx, html: recall('compile', mdx, () => mdxToHtml(mdx)) };
    return { ...text, digest: digestOf(JSON.stringify(text)) };
  });
}

function detailsOf(paper: Paper): Omit<PaperText, 'digest' | 'mdx' | 'html'> {
  const {
    slug,
    acronyms,
    mentionedBy,
    claims,
    repairs,
    received,
    provenance,
    curated,
    corrections,
    comments,
  } = paper;
  const plain = plainAbstract(paper);
  return {
    slug,
    plain,
    acronyms,
    mentions: distinctMentions(paper.mentions),
    mentionedBy,
    claims,
    repairs,
    received,
    provenance,
    curated,
    corrections,
    ...(comments !== undefined && { comments }),
  };
}

/** Each paper once, with the name by which the text first calls it. */
function distinctMentions(mentions: readonly Mention[]): PaperText['mentions'] {
  const names = new Map<string, string>();
  for (const { to, name } of mentions) if (!names.has(to)) names.set(to, name);
  return [...names].map(([to, name]) => ({ to, name }));
}
