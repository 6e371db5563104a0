import { expect, test } from 'vitest';
import { frameOf } from '../../../src/views/frame/frame.ts';
import { navigation } from '../../../src/views/frame/navigation.ts';
import { inventedSite } from '../invented-site.ts';

test('the navigation marks the part of the site that a page belongs to, and only that', () => {
  const { links } = navigation(frameOf(inventedSite([])), 'papers');
  expect(links.filter(({ current }) => current).map(({ label }) => label)).toEqual(['Papers']);
});

test('on the home page nothing is marked', () => {
  const { links, home, repository } = navigation(frameOf(inventedSite([])));
  expect(links.every(({ current }) => current === undefined)).toBe(true);
  expect(home).toBe('/');
  expect(repository).toBeUndefined();
});
