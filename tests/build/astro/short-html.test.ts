import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { shortHtml } from '../../../src/build/astro/short-html.ts';

const documentOf = (html: string) => serialize(parse(html));

describe('a page without what HTML lets be left out', () => {
  it('loses quotes and end tags', () => {
    expect(
      shortHtml(
        '<html lang="en"><head><title>a</title></head><body><ul class="a b"><li id="x">a</li><li>b</li></ul><p>c</p><p>d</p></body></html>',
      ),
    ).toBe('<html lang=en><head><title>a</title><body><ul class="a b"><li id=x>a<li>b</ul><p>c<p>d</p>');
  });

  it('keeps quotes that a value needs, and what only looks like a tag or an attribute', () => {
    const kept = [
      '<p title="a = b">a</p>',
      '<p title="">a ="b"</p>',
      '<a title="x>y"></a>',
      '<script type="module">if (a < b) c("</li><li>", d="e")</script>',
      '<!-- <p class="a"></p><p> -->',
      '<path d="M0"/>',
    ];
    for (const html of kept) expect(shortHtml(html)).toBe(html);
  });

  it('makes the same document', () => {
    const names = [
      'p',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'div',
      'section',
      'h2',
      'details',
      'summary',
      'a',
      'b',
    ];
    const leaf = fc.constantFrom('word', ' ', '="x"', '&lt;/li>', '<br>', '<img alt="" src="/a/">');
    const value = fc.constantFrom('a', 'a b', '/a/', '', "it's", 'a=b', '=', 'x>y', '&quot;', 'a/');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        leaf,
        fc
          .tuple(fc.constantFrom(...names), value, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, title, inside]) => `<${name} title="${title}" class="c">${inside.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(node, (html) => {
        // What a parser makes of a page is a page; ours are always of that kind.
        const page = documentOf(`<!doctype html><body>${html}</body></html>`);
        fc.pre(documentOf(page) === page);
        expect(documentOf(shortHtml(page))).toBe(page);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps tables and choices', () => {
    const html =
      '<!DOCTYPE html><html><head></head><body><table><thead><tr><th scope="col">a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr><tr><td><p>e</p></td></tr></tbody></table><select><option value="">x</option><option value="y">y</option></select></body></html>';
    const short = shortHtml(html);
    expect(short).not.toMatch(/<\/(?:t[rdh]|option)>/);
    expect(documentOf(short)).toBe(documentOf(html));
  });
});
