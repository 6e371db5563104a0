import { describe, expect, it } from 'vitest';
import { acronymKey, groupReadings } from '../../../src/library/names/readings.ts';

const readings = (...expansions: string[]) =>
  groupReadings(expansions.map((expansion) => ({ acronym: 'X', expansion }))).map((same) =>
    same.map(({ expansion }) => expansion),
  );

describe('spellings of an acronym', () => {
  it.each([
    ['3DGS', '3D-GS'],
    ['LLM', 'LLMs'],
    ['MoE', 'MOE'],
    ['K/V', 'KV'],
  ])('%s and %s are one', (one, other) => expect(acronymKey(one)).toBe(acronymKey(other)));

  it.each([
    ['ANN', 'ANNS'],
    ['KiteSys', 'KiteSy'],
    ['M', 'M+'],
  ])('%s and %s are two', (one, other) => expect(acronymKey(one)).not.toBe(acronymKey(other)));
});

describe('readings', () => {
  it.each([
    ['kite tail', 'Kite-Tails'],
    ['key-value', 'Key and Value states'],
    ['low-rank adaptation', 'Low-Rank Adaption'],
    ['mixture of experts', 'Mix-of-Expert'],
    ['deep neural networks', 'deep convolutional neural networks'],
  ])('%s and %s are one', (one, other) => expect(readings(one, one, other)).toEqual([[one, one, other]]));

  it.each([
    ['episodic memory', 'electron microscopy'],
    ['data parallelism', 'differential privacy'],
  ])('%s and %s are two, the more frequent first', (one, other) =>
    expect(readings(other, one, one)).toEqual([[one, one], [other]]),
  );

  it('resolve acronyms within', () => {
    const mentions = ['RL from feedback', 'reinforcement learning from feedback'].map((expansion) => ({
      acronym: 'RLF',
      expansion,
    }));
    expect(groupReadings(mentions, () => 'reinforcement learning')).toHaveLength(1);
  });
});
