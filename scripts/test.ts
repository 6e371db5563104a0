import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  HOSTILE_SITE,
  type InventedSite,
  inventedVariables,
  LEAN_SITE,
  siteVariables,
  TEST_SITES,
} from './test/test-sites.ts';
import { runScript, runTool } from './test/tools.ts';

/** A step of `npm test`; reports of the runners go to `folder`. */
interface Step {
  name: string;
  run(folder: string): Tally;
}

const asked = runCommand('test');

const FIRST_SITE = siteVariables(TEST_SITES[0]);

const STEPS: readonly Step[] = [
  ...TEST_SITES.map((site) => ({
    name: `build ${site.base}`,
    run: () => tallyStep(runScript('scripts/build.ts', siteVariables(site))),
  })),
  { name: 'build hostile texts', run: () => buildInvented(HOSTILE_SITE) },
  { name: 'build a lean site', run: () => buildInvented(LEAN_SITE) },
  // Compared with the first of the sites above.
  {
    name: 'the same build elsewhere',
    run: () => tallyStep(runScript('scripts/compare-builds.ts', FIRST_SITE)),
  },
  // Checks every TypeScript file too, and knows the types of .astro files, which tsc does not.
  { name: 'type check', run: () => tallyStep(runTool('astro', ['check'])) },
  { name: 'lint', run: () => tallyStep(runTool('@biomejs/biome', ['check'])) },
  { name: 'unused code and packages', run: () => tallyStep(runTool('knip', [])) },
  { name: 'unit tests', run: runVitest },
  { name: 'browser tests', run: runPlaywright },
];

function buildInvented(site: InventedSite): Tally {
  return tallyStep(runScript('scripts/build.ts', inventedVariables(site)));
}

function runVitest(folder: string): Tally {
  const file = path.join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = runTool('vitest', args);
  return tallyVitest(readReport(file), exitCode);
}

/** With `--update-screens` the pages as they are now become the screens that later runs are compared with. */
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

/** A step that throws has failed; the others still run. */
function runStep({ name, run }: Step, folder: string): Tally {
  console.log(`\n── ${name}`);
  try {
    return run(folder);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
const tallies = STEPS.map((step) => runStep(step, folder));
rmSync(folder, { recursive: true, force: true });
const failed = STEPS.filter((_, index) => tallies[index]?.failed !== 0).map(({ name }) => name);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
const total = sumTallies(tallies);
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
