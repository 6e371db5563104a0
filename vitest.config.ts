import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What files import that make libraries or sites, which take longest. */
const MAKES_MUCH = /\/(?:install-packed|pipeline|run-script|search-index|small-build)\.ts'/;

/** Starts the longest files first, so that none is still running when all others have ended. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => MAKES_MUCH.test(readFileSync(moduleId, 'utf8'));
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), (file) =>
      isLong(file) ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // A test that changes a module or a global puts it back, so files share what they import: a third of the time.
    isolate: false,
    // By itself it leaves one core free, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['tests/setup.ts'],
  },
});
