import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { buildEnvironment } from '../src/base/environment.ts';
import { createSiteServer, listenOnFreePort } from '../src/build/serve/serve-site.ts';
import { runCommand } from './command/read-command.ts';
import { getBrowser } from './test/browser.ts';

const PAGES = {
  home: '',
  hub: 'topics/kv-cache/',
  paper: 'papers/h2o-heavy-hitter-oracle/',
  search: 'search/',
  results: 'search/?q=attention',
};
/** Runs per page; the median by performance is used, because other load on the machine disturbs single runs. */
const RUNS = 3;
const DEBUGGING_PORT = 9342;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * `lighthouse.ts`: scores one page of each kind of the built site with Lighthouse, prints what keeps them from 100,
 * and fails if any is below.
 */
runCommand('lighthouse');
const { out, base } = buildEnvironment();
const server = createSiteServer({ folder: out, base });
const port = await listenOnFreePort(server, 4500);
const browser = await chromium.launch({
  executablePath: getBrowser(),
  args: ['--no-sandbox', `--remote-debugging-port=${DEBUGGING_PORT}`],
});
try {
  for (const [name, address] of Object.entries(PAGES)) {
    await score(name, `http://localhost:${port}${base.replace(/\/?$/, '/')}${address}`);
  }
} finally {
  await browser.close();
  server.close();
}

async function score(name: string, url: string): Promise<void> {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(url));
  runs.sort((a, b) => performanceOf(a) - performanceOf(b));
  const { categories, audits } = runs[RUNS >> 1] as Result;
  const scores = CATEGORIES.map((id) => `${id} ${Math.round((categories[id]?.score ?? 0) * 100)}`);
  console.log(`${name.padEnd(8)}${scores.join('  ')}`);
  for (const { auditRefs, score: reached } of Object.values(categories)) {
    if (reached === 1) continue;
    process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit?.score !== null && audit && audit.score < 1) {
        console.log(`  ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
        for (const place of placesOf(audit.details)) console.log(`    ${place}`);
      }
    }
  }
}

/** Measures a page on Lighthouse's default phone, with simulated throttling. */
async function measure(url: string): Promise<Result> {
  const run = await lighthouse(url, { port: DEBUGGING_PORT, onlyCategories: CATEGORIES, logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse gave no result for ${url}`);
  return run.lhr;
}

function performanceOf({ categories }: Result): number {
  return categories['performance']?.score ?? 0;
}

/** The first elements that an audit complains about. */
function placesOf(details: unknown): string[] {
  const { items = [] } = (details ?? {}) as { items?: { node?: { snippet?: string } }[] };
  return items.flatMap(({ node }) => node?.snippet ?? []).slice(0, 5);
}
