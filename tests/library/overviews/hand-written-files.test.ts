import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/build/read-content.ts';
import { buildLibrary } from '../../../src/pipeline.ts';

it('a folder without mistakes is a library without a problem', async () => {
  const folder = join(import.meta.dirname, '../../fixtures/invalid/nothing-wrong');
  const { library, problems, added } = buildLibrary(await readContent(folder));
  expect([...problems, ...added]).toEqual([]);
  expect(library.papers.map(({ slug, topics }) => [slug, topics])).toEqual([
    ['finding-cracks-in-rivets', [{ topic: 'bridges', by: 'curator' }]],
    ['sparrow-skipping-pages', [{ topic: 'archives', by: 'curator' }]],
  ]);
});
