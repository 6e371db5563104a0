import { expect, test } from 'vitest';
import { redirectViews } from '../../../src/views/published/redirect.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const papers = [inventedPaper('new', { title: 'New <kite>' })];

test('a former address leads to the present one in one step', () => {
  const redirects = { oldest: 'old', old: 'new' };
  const views = redirectViews(inventedSite(papers, { redirects }), 'https://example.org');
  expect(views.map(({ former }) => former)).toEqual(['old', 'oldest']);
  for (const { html } of views) {
    expect(html).toContain('content="0; url=/papers/new/"');
    expect(html).toContain('<link rel="canonical" href="https://example.org/papers/new/">');
    expect(html).toContain('<a href="/papers/new/">New &#60;kite&#62;</a>');
  }
});

test('a redirect to nowhere stops the build', () => {
  expect(() => redirectViews(inventedSite(papers, { redirects: { old: 'gone' } }))).toThrow('“old”');
});
