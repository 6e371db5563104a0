import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { abstractToMdx } from '../../../src/mdx/paper-to-mdx.ts';
import type { Inline } from '../../../src/schemas/inline.ts';
import type { TopicListing } from '../../../src/site/site-index.ts';
import { siteIndexOf } from '../../../src/site/site-index.ts';
import { llmsFullText, llmsText } from '../../../src/views/published/llms.ts';
import { markdownText, paperMarkdown, topicMarkdown } from '../../../src/views/published/markdown.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

const ORIGIN = new URL('https://papers.example/');

function siteOf(abstract: Inline[], title = 'A 2-fold [kite]') {
  const mdx = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${abstractToMdx({ abstract: [abstract] })}\n`;
  const paper = inventedPaper('kite', { title, date: { year: 2024, basis: 'stated' } });
  return inventedSite([paper], { textOf: (slug) => inventedText(slug, { mdx }) });
}

describe('Markdown', () => {
  it('of a paper has its facts, its address, its title and its abstract, without escapes that only MDX needs', () => {
    const site = siteOf([
      { type: 'text', value: 'State-of-the-art {kites}: 5 < 6, costs $20, ' },
      { type: 'math', tex: 'f_i \\! x' },
      { type: 'text', value: '.' },
    ]);
    expect(paperMarkdown(site, site.papers[0] as (typeof site.papers)[0], ORIGIN)).toMatchInlineSnapshot(`
      "---
      title: "A 2-fold [kite]"
      url: "https://papers.example/papers/kite/"
      ---

      # A 2-fold \\[kite\\]

      State-of-the-art {kites}: 5 &lt; 6, costs \\$20, $f_i \\! x$.
      "
    `);
  });

  it('of a topic and of the library lead to the Markdown of the papers', () => {
    const site = siteOf([{ type: 'text', value: 'Kites.' }]);
    const listing = siteIndexOf(site).listingOf.get('kites') as TopicListing;
    expect(topicMarkdown(listing, ORIGIN)).toMatchInlineSnapshot(`
      "# Kites

      > Kites.

      - [A 2-fold \\[kite\\]](https://papers.example/papers/kite.md) (2024): Gist of kite.
      "
    `);
    expect(llmsText(site, ORIGIN)).toMatchInlineSnapshot(`
      "# Workshop

      > Papers on making things.

      1 paper, with title, abstract, authors, date and topics as far as the sources give them. The address of a paper’s page with \`.md\` or \`.json\` in place of the last slash gives the paper as Markdown or JSON.

      ## Topics

      - [Clocks](https://papers.example/topics/clocks/papers.md): Clocks. (0 papers)
      - [Kites](https://papers.example/topics/kites/papers.md): Kites. (1 paper)

      ## Optional

      - [library.json](https://papers.example/library.json): every paper with all that is known of it
      - [library.bib](https://papers.example/library.bib): references to all papers as BibTeX
      - [library.ris](https://papers.example/library.ris): references to all papers as RIS
      - [library.csl.json](https://papers.example/library.csl.json): references to all papers as CSL-JSON
      - [llms.txt](https://papers.example/llms.txt): the library for language models
      - [llms-full.txt](https://papers.example/llms-full.txt): every paper with its abstract, as Markdown
      - [feed.xml](https://papers.example/feed.xml): the newest papers as an Atom feed
      - [feed.json](https://papers.example/feed.json): the newest papers as a JSON feed
      "
    `);
    expect(llmsFullText(site, ORIGIN)).toContain('# Workshop\n\n---\ntitle: "A 2-fold [kite]"\n');
  });

  let render: (markdown: string) => Promise<string>;
  beforeAll(async () => {
    const processor = await createMarkdownProcessor({ smartypants: false, syntaxHighlight: false });
    render = async (markdown) => (await processor.render(markdown)).code;
  });

  it('shows a text literally', async () => {
    const part = fc.constantFrom(
      ...'-+*_#>`~|!:[](){}<&$\\=^@1.'.split(''),
      'a',
      ' ',
      'http://x.y',
      'www.x.y',
      'import ',
      '<!--',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
        const text = parts.join('').trim().replace(/ +/g, ' ');
        fc.pre(text !== '');
        const html = await render(markdownText(text));
        const shown = html
          .replace(/<\/?p>|<\/?a(?: [^>]*)?>/g, '')
          .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(shown).toBe(text);
      }),
    );
  });

  it.each(['http://', '://', 'www.', '_://', 'a@', '\\:'])('is made of many %j in a moment', (piece) => {
    // Asking at each address for all after it would outlast the time limit of the test.
    const text = piece.repeat(20_000);
    expect(markdownText(text).replaceAll('\\', '')).toBe(text.replaceAll('\\', ''));
  });
});
