import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { crossCheck } from '../../../src/library/overviews/cross-check.ts';
import { readHandWritten } from '../../../src/library/overviews/hand-written-files.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/invalid/nothing-wrong');
const SLUGS = ['sparrow-skipping-pages', 'finding-cracks-in-rivets'];

async function check(slugs: readonly string[], sources: readonly string[]): Promise<string> {
  const content = await readContent(FOLDER);
  return crossCheck(content, readHandWritten(content), new Set(slugs), new Set(sources), [])
    .map(formatProblem)
    .join('\n\n');
}

describe('crossCheck', () => {
  it('finds nothing if every name exists', async () => {
    expect(await check(SLUGS, ['list.txt'])).toBe('');
  });

  it('finds every file that names a paper which is gone', async () => {
    expect(
      await check(['sparrow-skipping-page', 'finding-cracks-in-rivets'], ['list.txt']),
    ).toMatchSnapshot();
  });

  it('finds a source that is gone', async () => {
    expect(await check(SLUGS, [])).toMatchSnapshot();
  });
});
