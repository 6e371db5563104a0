import type { Inline } from '../../schemas/inline.ts';
import { texToPlain } from './tex-to-plain.ts';

/**
 * Inline text as plain Unicode, for titles, search, meta tags and feeds. Plain text carries no links, so a
 * link with a label of its own prints its address instead.
 */
export function toPlain(inlines: readonly Inline[]): string {
  return inlines.map(plainOf).join('');
}

function plainOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'math':
      return texToPlain(inline.tex);
    case 'emphasis':
      return toPlain(inline.children);
    case 'link':
      return plainLink(inline.href, toPlain(inline.children));
  }
}

function plainLink(href: string, label: string): string {
  const address = href.replace(/^(https?:\/\/[^/]+)\/$/, '$1');
  const host = address.replace(/^https?:\/\//, '').replace(/[/?#].*$/s, '');
  return label.toLowerCase().includes(host) ? label : address;
}
