import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/test/browser.ts';
import { MAIN_SITE, mainVariables } from './scripts/test/test-sites.ts';
import { hasExampleLibrary } from './tests/example-library.ts';

// Set for the workers, which read this file again.
process.env['LECTERN_BROWSER'] ??= findBrowser() ?? undefined;
const browser = process.env['LECTERN_BROWSER'];

/** What looks at sites of invented libraries; everything else knows the papers of the example library. */
const OF_INVENTED = /\/(?:base|compact|hostile|visual)\.spec\.ts$/;

const home = `http://localhost:${MAIN_SITE.port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  ...(!hasExampleLibrary && { testMatch: OF_INVENTED }),
  snapshotPathTemplate: 'tests/e2e/screens/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A loaded machine may miss a deadline once; what passed only on a second try is listed as flaky.
  retries: 1,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: home,
    // A new context takes a browser longer than most tests: a process, and every file of the site once more.
    reuseContext: true,
    launchOptions: {
      args: [
        // A browser without windows draws letters like one with windows.
        '--font-render-hinting=slight',
        // Chromium has no sandbox for root, which is who runs in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      ...(browser && { executablePath: browser }),
    },
  },
  webServer: {
    command: `node scripts/serve.ts ${MAIN_SITE.port}`,
    url: home,
    env: mainVariables,
  },
});
