import type { Inline, Paragraph } from '../../schemas/inline.ts';

/** A block of an abstract as shown on a page: running text, or a list that had been run into a paragraph. */
export type Block = { type: 'paragraph'; inlines: Inline[] } | { type: 'list'; items: Inline[][] };

const BULLET = /(?:^|\s)•\s/;

/** Splits a paragraph at its bullets; a list has at least two items, and a bullet without text is not one. */
export function toBlocks(paragraph: Paragraph): Block[] {
  const [lead = [], ...parts] = splitAtBullets(paragraph);
  const items = parts.filter((item) => item.length > 0);
  if (items.length < 2) return [{ type: 'paragraph', inlines: [...paragraph] }];
  const list: Block = { type: 'list', items };
  return lead.length > 0 ? [{ type: 'paragraph', inlines: lead }, list] : [list];
}

function splitAtBullets(paragraph: Paragraph): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const inline of paragraph) {
    const texts = inline.type === 'text' ? inline.value.split(BULLET) : [];
    if (inline.type !== 'text') parts.at(-1)?.push(inline);
    texts.forEach((value, at) => {
      if (at > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push({ type: 'text', value });
    });
  }
  return parts;
}
