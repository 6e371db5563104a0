import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './tools.ts';

/** Headless, a browser starts what a page needs three times as fast. */
const HEADLESS = 'chromium-headless-shell';
const NAMES = [
  HEADLESS,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const USUAL_PLACES = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOAD_TIMEOUT = 240_000;

/** The path of a Chromium or Chrome that starts, or null: one on PATH, in a usual location, or Playwright's own. */
export function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [...onPath, ...USUAL_PLACES, chromium.executablePath()];
  return candidates.find((file) => existsSync(file) && starts(file)) ?? null;
}

/**
 * Finds a browser that starts: an installed one, otherwise Playwright's download, otherwise, as root on Debian, the
 * package.
 */
export function getBrowser(): string {
  const browser = findBrowser() ?? download() ?? installPackage();
  if (browser !== null) return browser;
  throw new Error('there is no browser for the tests: install Chromium or Chrome and run `npm test` again');
}

/** A file with that name may be a stub, or system libraries may be missing. */
function starts(file: string): boolean {
  // On Windows Chrome opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function download(): string | null {
  console.log('No browser found: downloading Chromium …');
  runTool('@playwright/test', ['install', 'chromium'], { timeout: DOWNLOAD_TIMEOUT });
  return findBrowser();
}

function installPackage(): string | null {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.log('The download did not help: installing a package …');
  spawnSync('apt-get', ['update'], { stdio: 'inherit' });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (name: string) =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'inherit', env });
  // Older systems only have the full browser.
  if (install(HEADLESS).status !== 0) install('chromium');
  return findBrowser();
}
