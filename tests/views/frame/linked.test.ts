import { expect, test } from 'vitest';
import { linkedParts } from '../../../src/views/frame/linked.ts';

test('marked words are links, in whatever order a language has them', () => {
  expect(linkedParts('See [b](two), then [a c](one).', { one: '/1/', two: '/2/' })).toEqual([
    { words: 'See ' },
    { words: 'b', url: '/2/' },
    { words: ', then ' },
    { words: 'a c', url: '/1/' },
    { words: '.' },
  ]);
});

test('a text without links is one run', () => {
  expect(linkedParts('See.', {})).toEqual([{ words: 'See.' }]);
});

test('a link that leads nowhere is a defect', () => {
  expect(() => linkedParts('See [b](two).', { one: '/1/' })).toThrow('no address for “two”');
});

test('a link without words has those of its target, whatever they are', () => {
  const words = 'a](b) [c';
  expect(linkedParts('In [](line).', { line: { url: '/1/', words } })).toEqual([
    { words: 'In ' },
    { words, url: '/1/' },
    { words: '.' },
  ]);
});
