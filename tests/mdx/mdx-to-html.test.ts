import { createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { paragraphToMdx } from '../../src/mdx/inline-to-mdx.ts';
import { hastToHtml, mdxToHtml } from '../../src/mdx/mdx-to-html.ts';
import { abstractToMdx } from '../../src/mdx/paper-to-mdx.ts';
import type { Inline, Paragraph } from '../../src/schemas/inline.ts';
import { hostileParagraph } from './arbitraries.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const em = (...children: Inline[]): Inline => ({ type: 'emphasis', strong: false, children });
const strong = (...children: Inline[]): Inline => ({ type: 'emphasis', strong: true, children });
const code = (value: string): Inline => ({ type: 'code', value });
const math = (tex: string): Inline => ({ type: 'math', tex });
const link = (...children: Inline[]): Inline => ({ type: 'link', href: 'https://example.org/a', children });

/** The same page through the processor of @astrojs/mdx, with the same plugins. */
function throughUnified(mdx: string): string {
  let tree: Root | undefined;
  const capture = () => (root: Root) => {
    tree = structuredClone(root);
  };
  const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkMath], rehypePlugins: [capture] });
  processor.processSync(mdx);
  return hastToHtml(tree as Root);
}

/** White space between blocks is not part of the page. */
const blocks = (html: string) => html.replace(/\n/g, '');

const constructs: [string, Paragraph[]][] = [
  ['plain text', [[text('A paragraph, and no more.')]]],
  ['two paragraphs', [[text('One.')], [text('Two.')]]],
  ['a link', [[text('See '), link(text('the page')), text('.')]]],
  ['a link with emphasis', [[link(text('a '), em(text('page')))]]],
  ['emphasis inside a word', [[text('in'), em(text('fer')), text('ence')]]],
  ['a paragraph of one emphasis', [[em(text('All of it.'))]]],
  ['a paragraph of emphases', [[em(text('One')), text(' '), strong(text('two'))]]],
  ['code', [[text('Call '), code('f{x}'), text(' and '), code('a<b>')]]],
  ['code after code', [[code('a'), code('b')]]],
  ['inline mathematics', [[text('It takes '), math('O(n^2)'), text(' steps for '), math('\\frac{a}{b}')]]],
  ['mathematics after mathematics', [[math('x'), math('y')]]],
  ['an address as text', [[text('Write to a@example.org or see https://example.org and www.example.org')]]],
  ['an import in two pieces', [[text('im'), text('port x from "y"')]]],
  ['a list marker in two pieces', [[text('1'), text('. a')]]],
  ['an empty text first', [[text(''), text('export const a = 1')]]],
  ['dollars', [[text('from $5 to $6')]]],
];

describe('mdxToHtml', () => {
  it.each(constructs)('%s', (_, abstract) => {
    const mdx = abstractToMdx({ abstract });
    const html = mdxToHtml(mdx);
    expect(`${mdx}\n\n${html}`).toMatchSnapshot();
    expect(blocks(throughUnified(mdx))).toBe(blocks(html));
  });

  it('produces the same HTML as the processor of notes and hubs', () => {
    fc.assert(
      fc.property(hostileParagraph, (paragraph) => {
        const mdx = paragraphToMdx(paragraph);
        expect(blocks(throughUnified(mdx))).toBe(blocks(mdxToHtml(mdx)));
      }),
      { numRuns: 300 },
    );
  });

  it('produces one paragraph of known elements for any inline text', () => {
    fc.assert(
      fc.property(hostileParagraph, (paragraph) => {
        const html = mdxToHtml(paragraphToMdx(paragraph)).replace(/<math[\s\S]*?<\/math>/g, '');
        const tags = html.match(/<[^>]*>/g) ?? [];
        const known = /^<\/?(?:p|em|strong|code|a)>$|^<a href="https?:[^"]*" rel="noopener noreferrer">$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
        expect(tags.filter((tag) => tag === '<p>').length).toBeLessThanOrEqual(1);
        expect(tags.filter((tag) => tag.startsWith('<a ')).length).toBeLessThanOrEqual(countLinks(paragraph));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['{1 + 1}', 'import x from "y"', '<Component />', '<em class="x">a</em>', 'export const a = 1'])(
    'refuses %s',
    (mdx) => {
      expect(() => mdxToHtml(mdx)).toThrow('A generated page contains');
    },
  );
});

function countLinks(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'link') return sum + 1;
    return inline.type === 'emphasis' ? sum + countLinks(inline.children) : sum;
  }, 0);
}
