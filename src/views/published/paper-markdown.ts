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
  return mdx.replace(
    /\$[^$\n]*\$|`[^`\n]*`|\\(.)|&#12[35];|<><\/>(?:w\.)?/g,
    (token, escaped: string | undefined, at: number) => {
      if (escaped !== undefined) return mustEscape(mdx, at) ? token : escaped;
      if (token.startsWith('$')) return inertFormula(token);
      if (token === '<></>w.') return hasEscape(mdx, at + token.length) ? 'w\\.' : 'w.';
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

/** Whether the character after the backslash at `at` would mean something in Markdown too. */
function mustEscape(mdx: string, at: number): boolean {
  const opensLine = at === 0 || mdx[at - 1] === '\n';
  const character = mdx[at + 1] ?? '';
  if (character === ':') return mdx.startsWith('//', at + 2) && hasEscape(mdx, at + 2);
  // Between letters or digits it emphasizes nothing.
  if (character === '_') return !/^[\p{L}\p{N}]\\_[\p{L}\p{N}]/u.test(mdx.slice(Math.max(0, at - 1), at + 3));
  return opensLine || !PLAIN_INSIDE.has(character);
}

/** Whether an escape stays in the word at `from`: in an address that a reader makes a link of, a backslash is shown. */
function hasEscape(mdx: string, from: number): boolean {
  const [word = ''] = mdx.slice(from).match(/^\S*/) ?? [];
  return [...word.matchAll(/\\./g)].some(({ index }) => mustEscape(mdx, from + index));
}
