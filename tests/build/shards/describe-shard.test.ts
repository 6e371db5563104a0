import { expect, test } from 'vitest';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { describeShard } from '../../../src/build/shards/shard-folder.ts';
import type { SharedData } from '../../../src/site/make-site.ts';

const pages = ['owls', 'kites', 'larks', 'wrens'].map((id) => ({ id }) as never);
const library = (title: string) => ({ pages, shared: { config: { title } } as SharedData });

function digestOf(variables: Record<string, string>, title = 'Birds', version = 'v'): string {
  return describeShard(buildEnvironment(variables), library(title), version).digest;
}

test('every paper is in one part', () => {
  const own = ['1/2', '2/2'].flatMap(
    (part) => describeShard(buildEnvironment({ LECTERN_SHARD: part }), library('Birds'), 'v').own,
  );
  expect(own.sort()).toEqual(['kites', 'larks', 'owls', 'wrens']);
});

test('the digest tells library, code and address apart, but not where files lie and which part it is', () => {
  const digest = digestOf({});
  expect(digestOf({ LECTERN_CONTENT: '/elsewhere', LECTERN_SHARD: '2/2' })).toBe(digest);
  expect(digestOf({}, 'All birds')).not.toBe(digest);
  const others = { ...library('Birds'), pages: [...pages, { id: 'finches' } as never] };
  expect(describeShard(buildEnvironment({}), others, 'v').digest).not.toBe(digest);
  expect(digestOf({}, 'Birds', 'w')).not.toBe(digest);
  expect(digestOf({ BASE_PATH: 'some-repo' })).not.toBe(digest);
  expect(digestOf({ SITE_URL: 'https://example.org' })).not.toBe(digest);
});
