import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mdxToHtml } from '../../src/mdx/mdx-to-html.ts';
import { abstractToMdx } from '../../src/mdx/paper-to-mdx.ts';
import type { Inline, Paragraph } from '../../src/schemas/inline.ts';
import { toBlocks } from '../../src/text/render/to-blocks.ts';
import { hostileParagraph } from './arbitraries.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const htmlOf = (abstract: Paragraph[]) => mdxToHtml(abstractToMdx({ abstract })).replace(/\n/g, '');

describe('abstractToMdx', () => {
  test('bullets that were run into a paragraph become a list after their introduction', () => {
    const abstract = [[text('It gives: • speed, and • a {small} size.')], [text('Code follows.')]];
    expect(abstractToMdx({ abstract })).toBe(
      'It gives\\:\n\n- speed, and\n- a &#123;small&#125; size.\n\nCode follows.',
    );
    expect(htmlOf(abstract)).toBe(
      '<p>It gives:</p><ul><li>speed, and</li><li>a {small} size.</li></ul><p>Code follows.</p>',
    );
  });

  test('an item may look like a block of its own', () => {
    expect(htmlOf([[text('• # one • 1. two • [x] three • - four')]])).toBe(
      '<ul><li># one</li><li>1. two</li><li>[x] three</li><li>- four</li></ul>',
    );
  });

  test('an item may be nothing but emphasis', () => {
    const em: Inline = { type: 'emphasis', strong: false, children: [text('one')] };
    expect(htmlOf([[text('• '), em, text(' • two')]])).toBe(
      '<ul><li><p><em>one</em></p></li><li>two</li></ul>',
    );
  });

  test('a byte order mark hides no list marker', () => {
    expect(htmlOf([[text('\uFEFF2) a')]])).toBe('<p>\uFEFF2) a</p>');
  });

  test('mathematics with an open brace is code, whatever dollar comes before it', () => {
    const code: Inline = { type: 'code', value: '$' };
    expect(htmlOf([[code, text(' '), { type: 'math', tex: '{' }]])).toBe(
      '<p><code>$</code> <code>{</code></p>',
    );
  });

  test('any items yield one list with that many items, and no other block', () => {
    const items = fc.array(hostileParagraph, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(items, (items) => {
        const paragraph = items.flatMap((item) => [text(' • '), ...item]);
        const blocks = toBlocks([text('Lead:'), ...paragraph]);
        const list = blocks.find((block) => block.type === 'list');
        fc.pre(list?.type === 'list');
        const html = htmlOf([[text('Lead:'), ...paragraph]]).replace(/<math[\s\S]*?<\/math>/g, '');
        const tags = html.match(/<[^>]*>/g) ?? [];
        const known =
          /^<\/?(?:p|em|strong|code|a|ul|li)>$|^<a href="https?:[^"]*" rel="noopener noreferrer">$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
        expect(tags.filter((tag) => tag === '<ul>')).toHaveLength(1);
        expect(tags.filter((tag) => tag === '<li>')).toHaveLength(list?.items.length ?? 0);
      }),
      { numRuns: 1000 },
    );
  });
});
