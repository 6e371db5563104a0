import type { Inline, Paragraph } from '../schemas/inline.ts';
import { escapeDestination, escapeText } from './escape.ts';

/** One paragraph of inline text as one line of MDX. */
export function paragraphToMdx(paragraph: Paragraph): string {
  return paragraph.map((inline, index) => inlineToMdx(inline, index === 0)).join('');
}

function inlineToMdx(inline: Inline, opensLine: boolean): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.value, opensLine);
    case 'math':
      return mathToMdx(inline.tex, opensLine);
    case 'code':
      return codeToMdx(inline.value, opensLine);
    case 'link':
      return `[${childrenToMdx(inline.children)}](${escapeDestination(inline.href)})`;
    case 'emphasis': {
      // A tag works where asterisks do not: inside a word and beside punctuation.
      const tag = inline.strong ? 'strong' : 'em';
      return `<${tag}>${childrenToMdx(inline.children)}</${tag}>`;
    }
  }
}

function childrenToMdx(children: Inline[]): string {
  return children.map((child) => inlineToMdx(child, false)).join('');
}

/** TeX that the dollar syntax cannot hold is shown as code. */
function mathToMdx(tex: string, opensLine: boolean): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  const writable = line !== '' && !/[$`\p{Cc}\p{Cs}]/u.test(line) && !line.endsWith('\\');
  return writable ? `$${line}$` : codeToMdx(tex, opensLine);
}

function codeToMdx(value: string, opensLine: boolean): string {
  const line = value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (line === '') return '';
  if (line.includes('`')) return escapeText(line, opensLine);
  return `\`${line}\``;
}
