import fc from 'fast-check';
import { expect, it } from 'vitest';
import { descendants, parseBody } from '../../../src/library/overviews/body-nodes.ts';
import { checkBlocked } from '../../../src/library/overviews/check-blocked.ts';

/** The line of each blocked part of a text, and what it is. */
function blockedIn(body: string): string[] {
  const parsed = parseBody(body);
  if ('message' in parsed) throw parsed;
  const placeOf = (node: { position?: { start: { line: number } } }) => ({
    file: 'a',
    line: node.position?.start.line ?? 0,
  });
  return checkBlocked(descendants(parsed), placeOf).map(
    ({ where, what }) => `${where.line}: ${what.replace(' has no effect on a page', '')}`,
  );
}

it.each([
  ['<script>alert(1)</script>', '1: the element <script>'],
  ['<script src="/a.js" />', '1: the element <script>'],
  ['a <sCRIPT/> b', '1: the element <script>'],
  ['\n<style>{`p { color: red }`}</style>', '2: the element <style>'],
  ['<iframe src="/topics/"></iframe>', '1: the element <iframe>'],
  ['<object data="/a.svg" />', '1: the element <object>'],
  ['<embed src="/a.svg" />', '1: the element <embed>'],
  ['<base href="/x/" />', '1: the element <base>'],
  ['<p style="color: red">a</p>', '1: the attribute “style”'],
  ['<p STYLE="color: red">a</p>', '1: the attribute “style”'],
  ["<p style={{ color: 'red' }}>a</p>", '1: the attribute “style”'],
  ['<p style>a</p>', '1: the attribute “style”'],
  ['<p onclick="x()">a</p>', '1: the attribute “onclick”'],
  ['<p onClick={() => 1}>a</p>', '1: the attribute “onclick”'],
  ['<x-y onfoo="1" />', '1: the attribute “onfoo”'],
  ['<LineOfWork id="a">\n\n- *<b onload="1">c</b>*\n\n</LineOfWork>', '3: the attribute “onload”'],
  ['| a |\n| - |\n| <i style="a" /> |', '3: the attribute “style”'],
  ['a[^1]\n\n[^1]: <b style="x">a</b>', '3: the attribute “style”'],
  ['<meta http-equiv="refresh" content="0;url=https://b.example" />', '1: the element <meta>'],
  ['<link rel="stylesheet" href="https://b.example/c.css" />', '1: the element <link>'],
  ['<form action="https://b.example/c"></form>', '1: a form that sends to another site (https://b.example)'],
  [
    '<form action="/search/"><button formaction="//b.example">a</button></form>',
    '1: a form that sends to another site (http://b.example)',
  ],
  ['[a](javascript:b)', '1: a link that begins with “javascript:”'],
  ['[a](JavaScript:b)', '1: a link that begins with “javascript:”'],
  ['[a](java&#115;cript:b)', '1: a link that begins with “javascript:”'],
  ['[a](<java&#9;script:b>)', '1: a link that begins with “javascript:”'],
  ['[a](vbscript:b)', '1: a link that begins with “vbscript:”'],
  ['[a][b]\n\n[b]: javascript:c', '3: a link that begins with “javascript:”'],
  ['[a](data:text/html,b)', '1: a link that begins with “data:”'],
  ['b <a href="java&#115;cript:1">c</a>', '1: a link that begins with “javascript:”'],
  ["b <a HREF=' javascript:1'>c</a>", '1: a link that begins with “javascript:”'],
  ['<svg><a xlink:href="javascript:1"/></svg>', '1: a link that begins with “javascript:”'],
  ['![a](data:image/png;base64,AA)', '1: an address that begins with “data:”'],
  ['![a](https://b.example/c.png)', '1: an image or other file of another site (https://b.example)'],
  ['![a](//b.example/c.png)', '1: an image or other file of another site (http://b.example)'],
  ['<img src="http://b.example/c" />', '1: an image or other file of another site (http://b.example)'],
  [
    '<img srcset="/a.png 1x, https://b.example/c 2x" />',
    '1: an image or other file of another site (https://b.example)',
  ],
])('%j is blocked', (body, message) => {
  expect(blockedIn(body)).toEqual([message]);
});

it.each([
  'A `<script>` in `<p style="a">` and [a link](https://b.example/#javascript:) to it.',
  '```html\n<script>alert(1)</script>\n```',
  '&lt;script> and \\<style>',
  '<div class="style" data-onclick="a" id="on">a</div>',
  '![a](/b.png) ![c](./d.png) <img src="/a.png" srcset="/b.png 2x" alt="" />',
  '[a](mailto:a@b.example), [b](/topics/), [c](#d), <a href="https://b.example/">e</a>',
  'Components decide themselves: <Chart style="bars" onPick="x" src="https://b.example/" /> <a.script />',
])('%j is let pass', (body) => {
  expect(blockedIn(body)).toEqual([]);
});

it('finds a blocked element at any depth, in letters of any size', () => {
  const inside = fc.constantFrom(
    '<div>\n\n@\n\n</div>',
    '> @',
    '- @',
    '<LineOfWork id="a">\n\n@\n\n</LineOfWork>',
  );
  const name = fc
    .tuple(fc.constantFrom('script', 'style', 'iframe', 'object'), fc.array(fc.boolean(), { maxLength: 6 }))
    .map(([tag, large]) =>
      [...tag].map((letter, at) => (at > 0 && large[at] ? letter.toUpperCase() : letter)).join(''),
    );
  fc.assert(
    fc.property(fc.array(inside, { maxLength: 4 }), name, (around, tag) => {
      // Each line of what is inside of a list or a quotation is.
      const body = around.reduceRight((inner, frame) => {
        const mark = frame === '> @' ? '> ' : '  ';
        return frame.startsWith('<')
          ? frame.replace('@', () => inner)
          : frame.replace('@', () => inner.replaceAll('\n', `\n${mark}`));
      }, `Text <${tag} a="b" />`);
      expect(blockedIn(body).map((message) => message.replace(/^\d+: /, ''))).toEqual([
        `the element <${tag.toLowerCase()}>`,
      ]);
    }),
  );
});
