import type { Inline, Paragraph } from '../../schemas/inline.ts';

/** A paragraph of an abstract as a page sets it: running text, or the list that was run into it. */
export type Block = { type: 'paragraph'; inlines: Inline[] } | { type: 'list'; items: Inline[][] };

const BULLET = /(?:^|\s)•\s/;

/** Splits a paragraph at its bullets; a list has at least two items, and a bullet without text is none. */
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
