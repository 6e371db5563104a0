import { expect, test } from 'vitest';
import { formatProblem } from '../../src/base/problems.ts';
import { checkOverviews } from '../../src/library/overviews/check-overviews.ts';
import { exampleLibrary, hasExampleLibrary } from '../example-library.ts';

test.skipIf(!hasExampleLibrary)(
  'every overview says only what the papers it links say, and places every paper of its hub',
  async () => {
    const { content, built } = await exampleLibrary();
    const problems = checkOverviews(content.topics, built.library);
    expect(content.topics.length).toBeGreaterThan(0);
    expect(problems.map(formatProblem).join('\n\n')).toBe('');
  },
);
