import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/text/words/stem.ts';

describe('stems', () => {
  it.each([
    ['quantization', 'quantisation'],
    ['quantize', 'quantised'],
    ['quantizing', 'quantization'],
    ['caches', 'cache'],
    ['caching', 'cache'],
    ['embeddings', 'embedding'],
    ['embedded', 'embedding'],
    ['pruning', 'pruned'],
    ['scheduler', 'scheduling'],
    ['generation', 'generated'],
    ['memories', 'memory'],
    ['running', 'runs'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['loss', 'los'],
    ['speech', 'speed'],
    ['routing', 'rotating'],
    ['bus', 'bu'],
  ])('%s and %s stay apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
