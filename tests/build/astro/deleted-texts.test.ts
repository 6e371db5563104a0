import path from 'node:path';
import { expect, it } from 'vitest';
import { deletedTexts } from '../../../src/build/astro/deleted-texts.ts';

it('reads a text whose file was deleted as empty, and leaves all others to the bundler', () => {
  const load = deletedTexts().load as (id: string) => string | undefined;
  const topics = path.resolve('content/topics');
  const deleted = path.join(topics, 'of-no-file.mdx');
  const kept = path.join(topics, 'kv-cache.mdx');
  expect([deleted, `${deleted}?astroPropagatedAssets`].map(load)).toEqual(['', '']);
  expect([kept, `${kept}?astroPropagatedAssets`, 'virtual:page', `${deleted}.ts`].map(load)).toEqual(
    Array(4).fill(undefined),
  );
});
