import { plainAbstract } from '../library/papers/describe.ts';
import { mdxToHtml } from '../mdx/mdx-to-html.ts';
import { paperToMdx } from '../mdx/paper-to-mdx.ts';
import type { Recall } from '../pipeline.ts';
import type { Mention, Paper } from '../schemas/paper.ts';
import type { PaperText } from '../schemas/paper-text.ts';

/** A paper's text as a row of the cache. */
export interface TextRow {
  /** The text with its digest, as JSON. */
  json: string;
  digest: string;
}

/** Turns papers into MDX and compiles it, one paper at a time as rows are asked for. `digestOf` is a digest of text. */
export function* compilePapers(
  papers: readonly Paper[],
  digestOf: (text: string) => string,
  tick: (done: number, total: number) => void,
  recall: Recall,
): Generator<TextRow> {
  for (const [index, paper] of papers.entries()) {
    const json = JSON.stringify(compilePaper(paper, recall));
    const digest = digestOf(json);
    yield { json: `${json.slice(0, -1)},"digest":${JSON.stringify(digest)}}`, digest };
    tick(index + 1, papers.length);
  }
}

function compilePaper(paper: Paper, recall: Recall): Omit<PaperText, 'digest'> {
  const mdx = paperToMdx(paper);
  return { ...detailsOf(paper), mdx, html: recall('compile', mdx, () => mdxToHtml(mdx)) };
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
