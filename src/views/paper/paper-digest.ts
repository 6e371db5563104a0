import { digestOf } from '../../base/digest.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { PaperText } from '../../schemas/paper-text.ts';
import type { Site } from '../../site/site.ts';

/** What a paper's page and its files for programs may show of its text: other pages show the rest. */
export type DigestedText = Omit<PaperText, 'received' | 'systems' | 'acronyms'>;

const digests = new WeakMap<PaperText, string>();

/** Changes whenever a paper or that part of its text does; computed once for all files that show the paper. */
export function paperDigest({ textOf }: Pick<Site, 'textOf'>, paper: ListedPaper): string {
  const text = textOf(paper.slug);
  const known = digests.get(text);
  if (known !== undefined) return known;
  const { plain, mdx, html, received: _, systems: _systems, acronyms: _acronyms, ...details } = text;
  const data = JSON.stringify([paper, details satisfies Partial<DigestedText>, plain.length, mdx.length]);
  // Writing a long text as JSON takes ten times as long as digesting it.
  const digest = digestOf(data + plain + mdx + html);
  digests.set(text, digest);
  return digest;
}
