import fc from 'fast-check';
import type { Inline, Paragraph } from '../../src/schemas/inline.ts';

const HOSTILE = [
  '{',
  '}',
  '<',
  '>',
  '</p>',
  '<script>alert(1)</script>',
  '<b onclick="x">',
  '<!-- c -->',
  'import x from "y"',
  'export const a = 1',
  'import',
  'export ',
  '$',
  '$$',
  '$5 and $6',
  '`',
  '```',
  '~~~',
  '~~a~~',
  '**a**',
  '_a_',
  '[a](http://x.org)',
  '![a](b)',
  '[a]: http://x.org',
  '[^1]',
  '[^1]: note',
  'www.example.org',
  'https://example.org/a?b=c&d',
  'a@example.org',
  'mailto:a@b.co',
  'xmpp:a@b.co/c',
  '# a',
  '- a',
  '+ a',
  '* a',
  '1. a',
  '2) a',
  '> a',
  '| a | b |',
  '---',
  '===',
  '- [x] a',
  ':::note',
  ':smile:',
  '&amp;',
  '&#123;',
  '&copy',
  '\\',
  '\\\\',
  '\\{',
  '"',
  "'",
  ' ',
  '    ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0000',
  '\uD800',
  'é',
  '漢字',
  '👩‍🔬',
  'x',
  'w',
  '1',
  '.',
];

/** Any string, and strings made of what MDX, GFM and mathematics give a meaning to. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 4 })))
    .map((parts) => parts.join('')),
);

const text = hostileText.map((value): Inline => ({ type: 'text', value }));
const math = fc
  .oneof(fc.constantFrom('x_i', '\\frac{a}{b}', 'O(n^2)', 'a < b', '\\{a\\}', '', '\\'), hostileText)
  .map((tex): Inline => ({ type: 'math', tex }));
const code = fc
  .oneof(fc.constantFrom('a', '{x}', '<b>'), hostileText)
  .map((value): Inline => ({ type: 'code', value }));
const leaf = fc.oneof({ weight: 3, arbitrary: text }, math, code);
const href = fc
  .tuple(
    fc.constantFrom('https://example.org/', 'http://example.org/a?b=', 'https://example.org/#'),
    hostileText,
  )
  .map((parts) => parts.join(''));

/** Links never hold links, and emphasis holds anything but emphasis. */
const link = fc
  .tuple(href, fc.array(leaf, { maxLength: 3 }))
  .map(([href, children]): Inline => ({ type: 'link', href, children }));
const emphasis = fc
  .tuple(fc.boolean(), fc.array(fc.oneof(leaf, link), { maxLength: 3 }))
  .map(([strong, children]): Inline => ({ type: 'emphasis', strong, children }));

export const hostileParagraph: fc.Arbitrary<Paragraph> = fc.array(
  fc.oneof({ weight: 4, arbitrary: leaf }, link, emphasis),
  { maxLength: 6 },
);
