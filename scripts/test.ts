import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NO_REPORTS } from '../src/base/environment.ts';
import { runCommand } from './command/read-command.ts';
import { getBrowser } from './test/browser.ts';
import {
  formatTally,
  sumTallies,
  type Tally,
  tallyPlaywright,
  tallyStep,
  tallyVitest,
} from './test/tally.ts';
import {
  COMPACT_SITE,
  HOSTILE_SITE,
  inventedVariables,
  mainVariables,
  TOWN_SITE,
} from './test/test-sites.ts';
import { KEEP_COMPILED, runTool, startScript, startTool } from './test/tools.ts';

/** A step of `npm test`; the runners write their reports to `folder`. */
interface Step {
  name: string;
  run(folder: string): Tally | Promise<Tally>;
}

const asked = runCommand('test');

/** The builds that the other steps test. */
const [FIRST_BUILD, ...BUILDS] = [
  buildStep('build', mainVariables),
  buildStep('build hostile texts', inventedVariables(HOSTILE_SITE)),
  buildStep('build a compact site', inventedVariables(COMPACT_SITE)),
  buildStep('build a town library', inventedVariables(TOWN_SITE)),
  {
    name: 'the same build elsewhere, by the packed engine',
    run: async () =>
      tallyStep(await startScript('scripts/compare-builds.ts', inventedVariables(HOSTILE_SITE))),
  },
] as const satisfies readonly Step[];

/** Checks that need no built site and one core, run alongside the builds. */
const CHECKS: readonly Step[] = [
  { name: 'lint', run: async () => tallyStep(await startTool('@biomejs/biome', ['check'])) },
  { name: 'unused code and packages', run: async () => tallyStep(await startTool('knip', [])) },
];

/**
 * Checks all TypeScript files too, and knows the types of .astro files, which tsc does not. It needs one core and the
 * types that Astro writes when it makes a theme, so it runs alongside the builds that follow the first.
 */
const TYPE_CHECK: Step = {
  name: 'type check',
  run: async () => {
    const isWritten = existsSync('.astro/types.d.ts');
    return tallyStep(await startTool('astro', ['check', ...(isWritten ? ['--noSync'] : [])], NO_REPORTS));
  },
};

const TESTS: readonly Step[] = [
  { name: 'unit tests', run: runVitest },
  { name: 'browser tests', run: runPlaywright },
];

function buildStep(name: string, variables: Record<string, string>): Step {
  return { name, run: async () => tallyStep(await startScript('scripts/build.ts', variables)) };
}

function runVitest(folder: string): Tally {
  const file = path.join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = runTool('vitest', args);
  return tallyVitest(readReport(file), exitCode);
}

/** With `--update-screens`, the current pages become the screenshots that later runs are compared with. */
function runPlaywright(folder: string): Tally {
  const file = path.join(folder, 'playwright.json');
  const env = { LECTERN_BROWSER: getBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const update = asked.switches.has('update-screens') ? ['--update-snapshots=all'] : [];
  const exitCode = runTool('@playwright/test', ['test', '--reporter=list,json', ...update], { env });
  return tallyPlaywright(readReport(file), exitCode);
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Runs steps in order. A step that throws has failed; the others still run. */
async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const tally = await (async () => run(folder))().catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    tallies.set(name, tally);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
// Node never removes what it keeps, and the scripts of many builds are in temporary folders.
rmSync(KEEP_COMPILED.NODE_COMPILE_CACHE, { recursive: true, force: true });
const tallies = new Map<string, Tally>();
await Promise.all([runSteps([FIRST_BUILD]), runSteps(CHECKS)]);
await Promise.all([runSteps(BUILDS), runSteps([TYPE_CHECK])]);
await runSteps(TESTS);
rmSync(folder, { recursive: true, force: true });
const failed = [...tallies].filter(([, tally]) => tally.failed !== 0).map(([name]) => name);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
const total = sumTallies([...tallies.values()]);
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
