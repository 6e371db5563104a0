import type { Inline, Paragraph } from '../schemas/inline.ts';
import { BREAK, escapeDestination, escapeText } from './escape.ts';

/** One paragraph of inline text as one line of MDX. */
export function paragraphToMdx(paragraph: Paragraph): string {
  const mdx = inlinesToMdx(paragraph, true);
  // A line that consists only of tags would be read as blocks.
  return paragraph.every(isTagOrSpace) && mdx.trim() !== '' ? `<p>${mdx}</p>` : mdx;
}

function isTagOrSpace(inline: Inline): boolean {
  return inline.type === 'emphasis' || (inline.type === 'text' && inline.value.trim() === '');
}

function inlinesToMdx(inlines: readonly Inline[], opensLine: boolean): string {
  let mdx = '';
  for (const inline of withTextJoined(inlines)) {
    const next = inlineToMdx(inline, opensLine && mdx === '');
    const runsOn = /[$`]$/.test(mdx) && mdx.at(-1) === next[0];
    mdx += runsOn ? BREAK + next : next;
  }
  return mdx;
}

/** Joins neighboring texts: "im" and "port" must be escaped as "import". */
function withTextJoined(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    } else if (inline.type !== 'text' || inline.value !== '') joined.push(inline);
  }
  return joined;
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
      return linkToMdx(inline.href, inlinesToMdx(inline.children, false));
    case 'emphasis': {
      // A tag works where asterisks do not: inside a word and next to punctuation.
      const tag = inline.strong ? 'strong' : 'em';
      const children = inlinesToMdx(inline.children, false);
      return children === '' ? '' : `<${tag}>${children}</${tag}>`;
    }
  }
}

function linkToMdx(href: string, label: string): string {
  return label !== '' && /^https?:\/\//i.test(href) ? `[${label}](${escapeDestination(href)})` : label;
}

/** TeX that the dollar syntax cannot contain is shown as code. */
function mathToMdx(tex: string, opensLine: boolean): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  const writable =
    line !== '' && !/[$`\p{Cc}\p{Cs}]/u.test(line) && !line.endsWith('\\') && hasPairedBraces(line);
  return writable ? `$${line}$` : codeToMdx(tex, opensLine);
}

/** Otherwise the compiler may take an open brace for an expression before it sees the mathematics around it. */
function hasPairedBraces(tex: string): boolean {
  let depth = 0;
  for (const [brace] of tex.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
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
