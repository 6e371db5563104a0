import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { checkShards, unequalFiles } from '../../../src/build/shards/check-shards.ts';
import type { FoundShard, ShardManifest } from '../../../src/build/shards/shard-folder.ts';

const OUT = '/somewhere/dist';

function shard(index: number, count: number, changed: Partial<ShardManifest> = {}): FoundShard {
  return {
    folder: `${OUT}.shards/${index}-of-${count}`,
    manifest: { index, count, digest: 'a', base: '/', site: null, papers: 4, own: [], ...changed },
  };
}

const messagesOf = (found: FoundShard[]) => checkShards(found, OUT).map(formatProblem).join('\n\n');

describe('the parts of a site', () => {
  test('fit together if each is present once and built from the same files', () => {
    expect(checkShards([shard(1, 3), shard(2, 3), shard(3, 3)], OUT)).toEqual([]);
  });

  test.each<[string, FoundShard[]]>([
    ['there are none', []],
    ['one is missing', [shard(1, 2)]],
    ['several are missing', [shard(2, 4), shard(4, 4)]],
    ['they are of two divisions', [shard(1, 2), shard(2, 3), shard(2, 2)]],
    ['they are of different content', [shard(1, 2), shard(2, 2, { digest: 'b' })]],
    ['one is missing and another is of different content', [shard(1, 3), shard(3, 3, { digest: 'b' })]],
  ])('are refused where %s', (_, found) => expect(messagesOf(found)).toMatchSnapshot());

  test('are refused if files differ', () => {
    expect(formatProblem(unequalFiles(['_astro/page.css'], OUT))).toMatchSnapshot();
    expect(formatProblem(unequalFiles(['index.html', 'map/index.html', 'x.json'], OUT))).toMatchSnapshot();
  });
});
