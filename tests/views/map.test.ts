import { describe, expect, test } from 'vitest';
import { mapPoints, mapView } from '../../src/views/map.ts';
import { placeLabels } from '../../src/views/map-labels.ts';
import { inventedPaper, inventedSite } from './invented-site.ts';

const papers = [inventedPaper('a'), inventedPaper('b'), inventedPaper('c', { topics: [] })];
const site = inventedSite(papers, { map: { a: [10, 20], b: [30, 40], c: [50, 60] } });

describe('the map', () => {
  test('shows each paper once, with a link, under its first topic', () => {
    const { topics, others } = mapView(site);
    expect(topics.map(({ id, count, dots }) => [id, count, dots])).toEqual([
      [
        'kites',
        '2',
        [
          { x: 10, y: 20, link: { url: '/papers/a/', title: 'Title of a' } },
          { x: 30, y: 40, link: { url: '/papers/b/', title: 'Title of b' } },
        ],
      ],
    ]);
    expect(others.map(({ link }) => link?.url)).toEqual(['/papers/c/']);
  });
  test('has no links in a very large library', () => {
    const many = Array.from({ length: 2001 }, (_, index) => inventedPaper(`p${index}`));
    const map = Object.fromEntries(many.map(({ slug }) => [slug, [1, 2] as const]));
    expect(mapView(inventedSite(many, { map })).topics[0]?.dots[0]).toEqual({ x: 1, y: 2 });
  });
  test('gives programs the same papers', () => {
    expect(mapPoints(site).papers).toEqual([
      [10, 20, 1, 'a', 'Title of a'],
      [30, 40, 1, 'b', 'Title of b'],
      [50, 60, -1, 'c', 'Title of c'],
    ]);
  });
  test('a paper without a place is a defect', () =>
    expect(() => mapView(inventedSite(papers))).toThrow('has no place on the map'));
});

describe('labels', () => {
  test('keep apart and inside', () => {
    const wishes = [5, 9, 7].map((count) => ({ text: 'Kites and more', at: [2, 100] as const, count }));
    const places = placeLabels(wishes, 1000);
    expect(new Set(places.map(({ y }) => y)).size).toBe(3);
    expect(places[1]?.y).toBe(100);
    expect(places.every(({ x }) => x > 50)).toBe(true);
  });
});
