import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEnvironment } from '../../src/base/environment.ts';
import { formatProblem } from '../../src/base/problems.ts';
import { isWhole, ownsPath, ownsPlace, parseShard, shardProblem, WHOLE } from '../../src/base/shard.ts';

const counts = fc.integer({ min: 1, max: 40 });
const shardsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));

describe('a part of the site', () => {
  test.each([
    ['1/1', WHOLE],
    ['1/2', { index: 1, count: 2 }],
    ['12/12', { index: 12, count: 12 }],
  ])('is read from %s', (text, shard) => expect(parseShard(text)).toEqual(shard));

  test.each(['3/2', '0/4', 'x', '', '1', '1/0', '-1/2', '1.5/2', '1/2/3', ' 1/2', '1/99999'])(
    'is not read from “%s”, and the message says what to do',
    (text) => {
      expect(parseShard(text)).toBeNull();
      expect(formatProblem(shardProblem(text))).toMatchSnapshot();
    },
  );

  test('comes from the environment, which has none but a part that exists', () => {
    expect(isWhole(buildEnvironment({}).shard)).toBe(true);
    expect(buildEnvironment({ LECTERN_SHARD: '2/3' }).shard).toEqual({ index: 2, count: 3 });
    expect(() => buildEnvironment({ LECTERN_SHARD: '3/2' })).toThrow('“3/2” is not a part of the site');
  });
});

describe('contents of a part', () => {
  test('is in no other part: every path and every place is in exactly one', () => {
    fc.assert(
      fc.property(counts, fc.string(), fc.nat(), (count, path, place) => {
        expect(shardsOf(count).filter((shard) => ownsPath(shard, path))).toHaveLength(1);
        expect(shardsOf(count).filter((shard) => ownsPlace(shard, place))).toHaveLength(1);
      }),
    );
  });

  test('a paper’s page is with its files for machines, whatever slashes are written', () => {
    fc.assert(
      fc.property(counts, fc.stringMatching(/^[a-z0-9-]{1,40}$/), (count, slug) => {
        const owner = (path: string) => shardsOf(count).findIndex((shard) => ownsPath(shard, path));
        const page = owner(`/papers/${slug}/`);
        for (const path of [`papers/${slug}`, `/papers/${slug}.md`, `/papers/${slug}.json`]) {
          expect(owner(path)).toBe(page);
        }
      }),
    );
  });

  test('is about as large as the other parts', () => {
    const paths = Array.from({ length: 3000 }, (_, at) => `/papers/a-study-of-owls-${at}/`);
    for (const shard of shardsOf(6)) {
      const own = paths.filter((path) => ownsPath(shard, path)).length;
      expect(own).toBeGreaterThan(400);
      expect(own).toBeLessThan(600);
    }
  });
});
