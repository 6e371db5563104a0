import { plainAbstract } from './library/describe.ts';
import { mdxToHtml } from './mdx/mdx-to-html.ts';
import { paperToMdx } from './mdx/paper-to-mdx.ts';
import type { Mention, Paper } from './schemas/paper.ts';
import type { PaperText } from './schemas/paper-text.ts';

/** Part of every digest: raise it when the compiler, the escaping or the shape of a paper's text changes. */
const COMPILER = 1;

/**
 * Turns papers into MDX and compiles it; a paper whose digest a previous run left in `known` is not compiled
 * again. `digestOf` is a digest function of text.
 */
export function compilePapers(
  papers: readonly Paper[],
  known: ReadonlyMap<string, PaperText>,
  digestOf: (text: string) => string,
  tick: (done: number, total: number) => void,
): PaperText[] {
  return papers.map((paper, index) => {
    tick(index + 1, papers.length);
    const source = { ...detailsOf(paper), mdx: paperToMdx(paper) };
    const digest = digestOf(`${COMPILER}${JSON.stringify(source)}`);
    const old = known.get(paper.slug);
    if (old?.digest === digest) return old;
    return { ...source, digest, html: mdxToHtml(source.mdx) };
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
