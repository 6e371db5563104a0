import { describe, expect, it } from 'vitest';
import { papersAtPlace } from '../../src/check/papers-at-place.ts';

const MANY = Array.from({ length: 20 }, (_, at) => `paper-${at}`);
const PAPERS = new Set(['one', 'two', 'three', ...MANY]);

/** A list of which each item links to its paper, with further markup in it. */
function page(...items: [slug: string, more: string][]): string {
  const rows = items.map(
    ([slug, more]) => `<li><p><a href="/base/papers/${slug}/">A > B</a></p>${more}</li>`,
  );
  return `<!doctype html><body id="top"><nav><a href="/papers/by-year/">Years</a></nav><!-- <li id="a"> --><ul>${rows.join('\n')}</ul></body>`;
}

describe('papersAtPlace', () => {
  it.each([
    ['a link', { link: 'javascript:"a"' }, '<br><a href="javascript:&quot;a&quot;">a</a>'],
    ['an identifier', { id: 'a' }, '<b id="a">a</b><img src="x" />'],
    ['an element that is blocked', { blocked: '<script>' }, '<script>a()</script>'],
    ['an attribute that is blocked', { blocked: 'onclick' }, "<b title='>' onclick>a</b>"],
  ])('finds the paper of %s', (_, fault, more) => {
    expect(papersAtPlace(page(['one', ''], ['two', more], ['three', '']), fault, PAPERS)).toEqual(['two']);
  });

  it('chooses the later of two places, or the earlier if the later belongs to no paper', () => {
    const place = '<b id="a">a</b>';
    expect(papersAtPlace(page(['one', place], ['two', place]), { id: 'a' }, PAPERS)).toEqual(['two']);
    const listed = MANY.map((slug): [string, string] => [slug, slug === 'paper-3' ? place : '']);
    expect(papersAtPlace(`${page(...listed)}${place}`, { id: 'a' }, PAPERS)).toEqual(['paper-3']);
  });

  it('blames nobody for what only the whole list is around, or what is nowhere', () => {
    const listed = MANY.map((slug): [string, string] => [slug, '']);
    expect(papersAtPlace(page(...listed), { id: 'top' }, PAPERS)).toEqual([]);
    expect(papersAtPlace(page(['one', '']), { id: 'a' }, PAPERS)).toEqual([]);
    expect(papersAtPlace(page(['four', '<b id="a">a</b>']), { id: 'a' }, PAPERS)).toEqual([]);
  });
});
