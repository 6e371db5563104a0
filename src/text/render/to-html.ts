import type { Inline } from '../../schemas/inline.ts';
import { escapeHtml } from './escape-html.ts';
import { mathToMathml } from './math-to-mathml.ts';

/**
 * Inline text as HTML: escaped, mathematics as MathML, links to http and https only. Safe for any input, and never
 * throws: mathematics that cannot be parsed is shown as code.
 */
export function toHtml(inlines: readonly Inline[]): string {
  return inlines.map(htmlOf).join('');
}

function htmlOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'math':
      return mathToMathml(inline.tex);
    case 'emphasis':
      return inline.strong
        ? `<strong>${toHtml(inline.children)}</strong>`
        : `<em>${toHtml(inline.children)}</em>`;
    case 'link':
      return htmlLink(inline.href, toHtml(inline.children));
  }
}

function htmlLink(href: string, label: string): string {
  const isSafe = /^https?:\/\//i.test(href) && URL.canParse(href);
  return isSafe ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${label}</a>` : label;
}
