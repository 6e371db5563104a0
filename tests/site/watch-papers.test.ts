import { expect, test } from 'vitest';
import type { Site } from '../../src/site/site.ts';
import { watchPapers } from '../../src/site/watch-papers.ts';

const papers = [{ slug: 'one', title: 'One' }, { slug: 'two', title: 'Two' }, { slug: 'three' }];
const site = { papers, textOf: (slug: string) => ({ slug }) } as unknown as Site;

test('a watched site knows the paper that was read last, in a list, by slug and by its text', () => {
  const watched = watchPapers(site);
  expect(watched.last()).toBeUndefined();
  const titles = () => watched.site.papers.map(({ title }) => title.length);
  expect(titles).toThrow();
  expect(watched.last()).toBe('three');
  expect({ ...watched.site.bySlug.get('two') }).toEqual(papers[1]);
  expect(watched.last()).toBe('two');
  expect(watched.site.textOf('one')).toEqual({ slug: 'one' });
  expect(watched.last()).toBe('one');
});

test('a paper that was read last can be shown by its title only from then on', () => {
  const text = { html: '<p>One</p>', provenance: [] };
  const one = { slug: 'one', title: 'One', gist: 'It is one.', venue: 'Letters' };
  const bySlug = new Map([['one', one]]);
  const watched = watchPapers({ papers: [one], bySlug, textOf: () => text } as unknown as Site);
  expect(watched.hideLast()).toBe(false);
  const [listed] = watched.site.papers;
  expect([listed?.gist, watched.site.textOf('one').html]).toEqual(['It is one.', '<p>One</p>']);
  expect(watched.hideLast()).toBe(true);
  expect([listed?.title, listed?.gist, listed?.venue]).toEqual(['One', '', undefined]);
  expect(watched.site.textOf('one').html).toBe('');
  expect(watched.hideLast()).toBe(false);
});
