import { urls } from '../../base/addresses.ts';
import { escapeText } from '../../mdx/escape.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { absolute } from './published.ts';

const FENCE = '\n---\n';

/** A paper as Markdown: front matter with its facts and its address, its title, its abstract. */
export function paperMarkdown(site: Site, paper: ListedPaper, origin: URL | undefined): string {
  const { mdx } = site.textOf(paper.slug);
  // The values of front matter are JSON, so no line of it can look like its end.
  const end = mdx.indexOf(FENCE);
  const url = JSON.stringify(absolute(urls.paper(paper.slug), origin));
  const abstract = mdxToMarkdown(mdx.slice(end + FENCE.length)).trimStart();
  return `${mdx.slice(0, end)}\nurl: ${url}${FENCE}\n${markdownHeading(paper.title)}\n${abstract}`;
}

/** `# A title`, shown as it stands. */
export function markdownHeading(title: string): string {
  return `# ${markdownText(title)}\n`;
}

/** A text as one line of Markdown that shows exactly that text. */
export function markdownText(text: string): string {
  return mdxToMarkdown(escapeText(text, true));
}

/** Characters that mean something only at the beginning of a line, or only in MDX. */
const PLAIN_INSIDE = new Set('-+=!#|^'.split(''));
const ENTITIES: Record<string, string> = { '&#123;': '{', '&#125;': '}' };

/** MDX written by `src/mdx/` as Markdown that a person can read: without the escapes that only MDX needs. */
function mdxToMarkdown(mdx: string): string {
  const staying = stayingEscapes(mdx);
  return mdx.replace(
    /\$[^$\n]*\$|`[^`\n]*`|\\(.)|&#12[35];|<><\/>(?:w\.)?/g,
    (token, escaped: string | undefined, at: number) => {
      if (escaped !== undefined) return staying.has(at) ? token : escaped;
      if (token.startsWith('$')) return inertFormula(token);
      if (token === '<></>w.') return staying.has(at) ? 'w\\.' : 'w.';
      return token === '<></>' ? '' : (ENTITIES[token] ?? token);
    },
  );
}

/** A formula in which a reader that knows no formulas finds no tag and no link; TeX passes over the spaces. */
function inertFormula(formula: string): string {
  return formula
    .replace(/<(?=[a-z/!?])/gi, '< ')
    .replaceAll('](', '] (')
    .replaceAll(']:', '] :');
}

/**
 * Offsets of the escapes that Markdown needs too, and of the breaks in “www.” that it needs an escape for: those of addresses
 * in which another stays, as a reader that makes a link of the address would show a backslash.
 */
function stayingEscapes(mdx: string): Set<number> {
  const staying = new Set<number>();
  let isInWord = false;
  let end = mdx.length;
  // From the end: whether the escape of an address stays depends on what stands behind it.
  for (const { index, 0: token } of [...mdx.matchAll(/\\.|<><\/>w\./g)].reverse()) {
    if (/\s/.test(mdx.slice(index + token.length, end))) isInWord = false;
    const stays: boolean =
      token === '\\:'
        ? isInWord && mdx.startsWith('//', index + 2)
        : token === '<></>w.'
          ? isInWord
          : mustEscape(mdx, index);
    if (stays) staying.add(index);
    isInWord ||= stays;
    end = index;
  }
  return staying;
}

/** Whether the character after the backslash at `at` would mean something in Markdown too, wherever it stands. */
function mustEscape(mdx: string, at: number): boolean {
  const opensLine = at === 0 || mdx[at - 1] === '\n';
  const character = mdx[at + 1] ?? '';
  // Between letters or digits it emphasizes nothing.
  if (character === '_') return !/^[\p{L}\p{N}]\\_[\p{L}\p{N}]/u.test(mdx.slice(Math.max(0, at - 1), at + 3));
  return opensLine || !PLAIN_INSIDE.has(character);
}
