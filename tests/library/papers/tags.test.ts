import { describe, expect, it } from 'vitest';
import { libraryTags, tagKey, tagsOf } from '../../../src/library/papers/tags.ts';

describe('tagsOf', () => {
  it('returns keywords, then collections, without spelling variants', () => {
    expect(
      tagsOf({ keywords: ['Salt marsh', 'tides', 'salt-marsh'], collections: ['Tides', 'To read'] }),
    ).toEqual(['Salt marsh', 'tides', 'To read']);
  });

  it('leaves out names that tell a reader nothing', () => {
    expect(tagsOf({ keywords: ['…', 'BIRDLIFE'], collections: ['7QX2ABCD', 'WETLANDS'] })).toEqual([
      'BIRDLIFE',
      'WETLANDS',
    ]);
  });

  it('returns none if sources have none', () => {
    expect(tagsOf({})).toEqual([]);
  });
});

describe('libraryTags', () => {
  it('writes a tag as the first paper does, and counts papers, ties by the alphabet', () => {
    const { tags, counted } = libraryTags([
      { keywords: ['Tides', 'Mud'] },
      { keywords: ['tides'], collections: ['eels'] },
      {},
    ]);
    expect(tags).toEqual([['Tides', 'Mud'], ['Tides', 'eels'], []]);
    expect(counted).toEqual([
      { tag: 'Tides', papers: 2 },
      { tag: 'eels', papers: 1 },
      { tag: 'Mud', papers: 1 },
    ]);
  });
});

it('takes no notice of case, accents and punctuation', () => {
  expect(tagKey('Éel–Grass')).toBe(tagKey('eel grass'));
});
