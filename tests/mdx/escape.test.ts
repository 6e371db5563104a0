import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeDestination, escapeText } from '../../src/mdx/escape.ts';
import { mdxToHtml } from '../../src/mdx/mdx-to-html.ts';
import { hostileText } from './arbitraries.ts';

/** The text a reader sees, or null where the HTML is anything but one paragraph of text. */
function onlyText(html: string): string | null {
  const match = /^(?:<p>([^<]*)<\/p>)?$/.exec(html);
  return match ? (match[1] ?? '').replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&') : null;
}

/** What `escapeText` documents: no control characters, no halves of pairs, no spaces at the end. */
function normalised(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/ +$/, '');
}

describe('escapeText', () => {
  it('lets any string through to the reader, and nothing but the string', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = mdxToHtml(`---\ntitle: x\n---\n\n${escapeText(text, true)}\n`);
        expect(onlyText(html)?.replace(/ +$/, '')).toBe(normalised(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('lets any string through inside a line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(onlyText(mdxToHtml(`a ${escapeText(text)} z`))).toBe(
          `a ${normalised(`${text}z`).slice(0, -1)} z`,
        );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('escapeDestination', () => {
  it('leaves one link whose address is an address', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = mdxToHtml(`[a](${escapeDestination(`https://example.org/${text}`)})`);
        expect(html).toMatch(
          /^<p><a href="https:\/\/example\.org\/[^"<>\s]*" rel="noopener noreferrer">a<\/a><\/p>$/,
        );
      }),
    );
  });

  it.each([
    ['https://example.org/a_(b)?c=d&e=f#g', 'https://example.org/a_(b)?c=d&#x26;e=f#g'],
    ['https://example.org/{a}', 'https://example.org/%7Ba%7D'],
    ['https://example.org/%7Ba%7D', 'https://example.org/%7Ba%7D'],
    ['https://example.org/é', 'https://example.org/%C3%A9'],
  ])('%s', (href, expected) => {
    expect(mdxToHtml(`[a](${escapeDestination(href)})`)).toContain(`href="${expected}"`);
  });
});
