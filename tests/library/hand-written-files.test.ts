import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/pipeline.ts';
import { formatProblem } from '../../src/problems.ts';
import { readContent } from '../../src/read-content.ts';

const ROOT = join(import.meta.dirname, '../fixtures/invalid');

describe('a folder with one thing wrong', () => {
  it.each(readdirSync(ROOT).filter((name) => name !== 'nothing-wrong'))('%s', async (name) => {
    const { problems, added } = buildLibrary(await readContent(join(ROOT, name)));
    const lacking = added.map((slug) => `the ledger lacks ${slug}`);
    const messages = [...problems.map(formatProblem), ...lacking];
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.join('\n\n')).toMatchSnapshot();
  });

  it('is without a problem once that is right', async () => {
    const { library, problems, added } = buildLibrary(await readContent(join(ROOT, 'nothing-wrong')));
    expect([...problems, ...added]).toEqual([]);
    expect(library.papers.map(({ slug, topics }) => [slug, topics])).toEqual([
      ['finding-cracks-in-rivets', [{ topic: 'bridges', by: 'curator' }]],
      ['sparrow-skipping-pages', [{ topic: 'archives', by: 'curator' }]],
    ]);
  });
});
