import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/test/browser.ts';
import { siteAddress, siteVariables, TEST_SITES } from './scripts/test/test-sites.ts';
import { hasExampleLibrary } from './tests/example-library.ts';

// Set for the workers, which read this file again.
process.env['LECTERN_BROWSER'] ??= findBrowser() ?? undefined;
const browser = process.env['LECTERN_BROWSER'];

/** On the site in a folder only what makes addresses in the browser is tested; its links the build itself has checked. */
const OF_THE_BASE = /@base/;

/** What looks at sites of invented libraries; everything else knows the papers of the example library. */
const OF_INVENTED = /\/(?:compact|hostile|visual)\.spec\.ts$/;

/** `npm run build` makes the first of the sites, `npm test` both. */
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
  projects: TEST_SITES.map((site, index) => ({
    name: site.name,
    ...(index > 0 && { grep: OF_THE_BASE }),
    use: { baseURL: siteAddress(site) },
  })),
  webServer: TEST_SITES.map((site) => ({
    command: `node scripts/serve.ts ${site.port}`,
    url: siteAddress(site),
    env: siteVariables(site),
  })),
});
