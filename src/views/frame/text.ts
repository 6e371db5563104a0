import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { strings } from '../../strings/index.ts';
import { escapeHtml } from '../../text/render/escape-html.ts';

/** A paper's title as HTML that can be inside a link. */
export function titleHtml({ title, titleHtml: html }: Pick<ListedPaper, 'title' | 'titleHtml'>): string {
  return html === undefined ? escapeHtml(title) : html.replace(/<\/?a(?: [^<>]*)?>/g, '');
}

/** A name of letters and numbers as HTML: subscripts of the title are kept, as in `G_stack`. */
export function nameHtml(name: string): string {
  const [, base, below] = /^(\p{L})_([\p{L}\p{N}]+)$/u.exec(name) ?? [];
  return base && below ? `${escapeHtml(base)}<sub>${escapeHtml(below)}</sub>` : escapeHtml(name);
}

/** `1,204`. */
export function grouped(count: number): string {
  return strings.format.number(count);
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerated(items: readonly string[]): string {
  return strings.format.list(items);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The `dir` attribute for a text of unknown script; none if it can only run in the page's direction. */
export function directionOf(text: string): 'auto' | undefined {
  return RIGHT_TO_LEFT.test(text) ? 'auto' : undefined;
}
