import temml from 'temml';
import type { Inline } from '../schemas/inline.ts';

/** Longer formulas are noise or an attack. */
const LONGEST_FORMULA = 2000;

/**
 * Inline text as HTML: escaped, mathematics as MathML, links to http and https only. Any input is safe, and
 * nothing throws: mathematics that cannot be read is shown as code.
 */
export function toHtml(inlines: readonly Inline[]): string {
  return inlines.map(htmlOf).join('');
}

/** Text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** MathML of TeX mathematics, without classes, styles and identifiers; `undefined` where it cannot be read. */
export function toMathMl(tex: string): string | undefined {
  if (tex.length > LONGEST_FORMULA) return undefined;
  try {
    return withoutLooks(
      temml.renderToString(tex, { throwOnError: true, trust: false, maxExpand: 100, maxSize: [10, 10] }),
    );
  } catch {
    return undefined;
  }
}

/** Attribute values are escaped by the library, so a quote always ends one. */
function withoutLooks(mathMl: string): string {
  return mathMl.replace(/ (?:class|style|id|href|src)="[^"]*"/g, '');
}

function htmlOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'math':
      return toMathMl(inline.tex) ?? `<code>${escapeHtml(inline.tex)}</code>`;
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
