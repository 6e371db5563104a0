import { describe, expect, test } from 'vitest';
import { namePlace } from '../../../src/base/addresses.ts';
import { mapLabels, mapNames, mapView } from '../../../src/views/charts/map.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const papers = [inventedPaper('a'), inventedPaper('b'), inventedPaper('c', { topics: [] })];
const site = inventedSite(papers, { map: { a: [10, 20], b: [30, 40], c: [50, 60] } });

describe('the map', () => {
  test('shows each paper once, with a link, under its first topic', () => {
    const { topics, others } = mapView(site);
    expect(topics.map(({ id, count, dots }) => [id, count, dots.links])).toEqual([
      [
        'kites',
        '2',
        [
          { x: 10, y: 20, url: '/papers/a/', title: 'Title of a' },
          { x: 30, y: 40, url: '/papers/b/', title: 'Title of b' },
        ],
      ],
    ]);
    expect(others.links.map(({ url }) => url)).toEqual(['/papers/c/']);
    expect(mapNames(site)).toEqual([]);
  });
  test('of a very large library is one shape a topic, with the names of its dots in files', () => {
    const many = Array.from({ length: 2001 }, (_, index) => inventedPaper(`p${index}`));
    const map = Object.fromEntries(many.map(({ slug }) => [slug, [1, 2] as const]));
    const large = inventedSite(many, { map });
    const [topic] = mapView(large).topics;
    expect(topic?.dots.links).toEqual([]);
    expect(topic?.dots.path).toMatch(/^(?:M1 2h0){2001}$/);
    const { file, at } = namePlace(2000);
    expect(mapNames(large).flat()).toHaveLength(2001);
    expect(mapNames(large)[file]?.[at]).toEqual([expect.any(String), expect.any(String)]);
  });
  test('draws an even share of more papers than a picture has room for, and names those', () => {
    const many = Array.from({ length: 25_000 }, (_, index) => inventedPaper(`p${index}`));
    const map = Object.fromEntries(many.map(({ slug }) => [slug, [1, 2] as const]));
    const huge = inventedSite(many, { map });
    const { introduction, topics } = mapView(huge);
    const dots = (topics[0]?.dots.path ?? '').split('M').length - 1;
    expect(introduction).toMatch(/^25,000 papers; about one in 3 is drawn\. /);
    expect(topics[0]?.count).toBe('25,000');
    expect(dots).toBeGreaterThan(7_500);
    expect(dots).toBeLessThan(9_200);
    expect(mapNames(huge).flat()).toHaveLength(dots);
  });
  test('a paper without a place is a defect', () =>
    expect(() => mapView(inventedSite(papers))).toThrow('has no place on the map'));
});

describe('labels', () => {
  const wishes = [5, 9, 7].map((count) => ({ text: 'Kites and more', at: [500, 300] as const, count }));

  test('cover neither each other nor dots, the largest nearest to its point', () => {
    const dots = Array.from({ length: 40 }, (_, at) => [440 + at * 3, 300] as const);
    const labels = mapLabels(wishes, dots, false);
    const boxes = labels.map(({ name }) => {
      const { x = 0, lines = [] } = name ?? {};
      const half = (Math.max(...lines.map(({ text }) => text.length)) * 7) / 2;
      const [top = 0, bottom = 0] = [(lines[0]?.y ?? 0) - 10, (lines.at(-1)?.y ?? 0) + 3];
      return { left: x - half, right: x + half, top, bottom };
    });
    for (const box of boxes) {
      const isOver = ([x, y]: readonly [number, number]) =>
        x > box.left && x < box.right && y > box.top && y < box.bottom;
      expect(dots.filter(isOver)).toEqual([]);
      const others = boxes.filter((other) => other !== box);
      const touches = others.filter(
        (other) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      );
      expect(touches).toEqual([]);
    }
    const away = labels.map(({ name }) => Math.abs((name?.lines[0]?.y ?? 0) - 300));
    expect(away[1]).toBe(Math.min(...away));
  });

  test('if dots are everywhere there is none, unless it may cover them', () => {
    const dots = Array.from(
      { length: 70_000 },
      (_, at) => [(at % 250) * 4, Math.floor(at / 250) * 2.5] as const,
    );
    expect(mapLabels(wishes, dots, false).map(({ name }) => name)).toEqual([undefined, undefined, undefined]);
    expect(mapLabels(wishes, dots, true).every(({ name }) => name !== undefined)).toBe(true);
  });
});
