import { describe, expect, it } from 'vitest';
import { subjectSharer } from '../../../src/library/similarity/shared-subjects.ts';
import type { Subject } from '../../../src/library/similarity/subjects.ts';
import type { SparseVector } from '../../../src/library/similarity/tfidf.ts';

const vector = (...ids: number[]): SparseVector => ({
  ids: Uint32Array.from(ids),
  weights: new Float64Array(ids.length).fill(1 / Math.sqrt(ids.length)),
});

/** What papers 0 and 1 share: subjects by their words, with the papers that speak of each. */
function shared(vectors: SparseVector[], subjects: Record<string, number[]>): string[] {
  const names = Object.keys(subjects);
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  const all: Subject[] = names.map((label) => ({
    label,
    words: label.split(' ').map((word) => words.indexOf(word)),
    papers: subjects[label]?.length ?? 0,
  }));
  const ofPaper = vectors.map((_, paper) =>
    Uint32Array.from(names.flatMap((name, id) => (subjects[name]?.includes(paper) ? [id] : []))),
  );
  return subjectSharer({ subjects: all, ofPaper }, vectors)(0, 1);
}

const near = [vector(1, 2), vector(1, 2), vector(3), vector(4), vector(5), vector(6), vector(7), vector(8)];

describe('shared subjects', () => {
  it('come rarest first, three at most', () => {
    const found = shared(near, {
      kites: [0, 1, 2],
      ropes: [0, 1],
      masts: [0, 1],
      sails: [0, 1],
      tails: [0, 2],
    });
    expect(found).toEqual(['masts', 'ropes', 'sails']);
  });

  it('are neither part of a longer one nor share a word with another', () => {
    expect(
      shared(near, { 'string kite': [0, 1, 2], 'light string kite': [0, 1], 'light rope': [0, 1] }),
    ).toEqual(['light string kite']);
  });

  it('are not those of many papers', () => {
    expect(shared(near, { kites: [0, 1, 2, 3, 4, 5], ropes: [0, 1] })).toEqual(['ropes']);
  });

  it('are not those whose papers are no nearer to each other than any papers', () => {
    const apart = [vector(1, 2), vector(1, 2), vector(3), vector(4)];
    expect(shared(apart, { kites: [0, 1, 2, 3], ropes: [0, 1] })).toEqual(['ropes']);
  });
});
