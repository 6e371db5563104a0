import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, HUB_ANCHORS, OVERVIEW_ANCHORS, PAPER_ANCHORS } from '../../src/schemas/anchors.ts';

const SRC = path.join(import.meta.dirname, '../../src');

function idsIn(file: string): string[] {
  return [...readFileSync(path.join(SRC, file), 'utf8').matchAll(/\sid="([\w-]+)"/g)].map(
    ([, id = '']) => id,
  );
}

describe('the anchors that pages have already', () => {
  const components = readdirSync(path.join(SRC, 'components'), { recursive: true, encoding: 'utf8' })
    .map((name) => `components/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith('.astro'));

  it.each([
    [
      'hubs',
      'pages/topics/[id]/[...page].astro',
      /components\/hub\//,
      new Set([...HUB_ANCHORS, ...Object.keys(OVERVIEW_ANCHORS)]),
    ],
    ['papers', 'pages/papers/[slug].astro', /components\/paper\//, PAPER_ANCHORS],
  ])('name every identifier in the templates of %s', (_, page, parts, anchors) => {
    const files = ['layouts/Page.astro', page, ...components.filter((name) => parts.test(name))];
    const found = files.flatMap(idsIn);
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((id) => !anchors.has(id))).toEqual([]);
  });
});

it.each([
  ['Papers', 'papers'],
  ['Also here', 'also-here'],
  ['What’s new, in 2024?', 'whats-new-in-2024'],
  ['Größe & Zahl', 'größe--zahl'],
])('the heading %s has the anchor %s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});
