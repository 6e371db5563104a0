import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { createSiteServer, listenOnFreePort } from '../../../src/build/serve/serve-site.ts';
import { LEXICON_FILE } from '../../../src/search/index/lexicon.ts';
import { getBrowser } from '../../test/browser.ts';
import { askPage, askPlain, firstVisit } from './ask.ts';
import type { JudgedQuery, MeasuredInBrowser } from './judged.ts';

const FIRST_PORT = 4411;

/**
 * Runs queries on the search page of the built site in a browser, and with plain Pagefind. Throws if there is no
 * site.
 */
export async function askSite(
  queries: readonly JudgedQuery[],
): Promise<(MeasuredInBrowser & { plain: string[] })[]> {
  const { out, base } = buildEnvironment();
  if (!existsSync(path.join(out, 'pagefind', LEXICON_FILE))) {
    throw new Error(`there is no built site in ${out}: run \`npm run build\` first`);
  }
  const server = createSiteServer({ folder: out, base });
  const port = await listenOnFreePort(server, FIRST_PORT);
  const address = `http://localhost:${port}${base === '/' ? '' : base}/`;
  const browser = await chromium.launch({ executablePath: getBrowser() });
  try {
    // Plain Pagefind runs on the page itself, which the site's policy would block.
    const warm = await browser.newPage({ bypassCSP: true });
    await warm.goto(`${address}search/`);
    const answers: (MeasuredInBrowser & { plain: string[] })[] = [];
    for (const query of queries) {
      const visit = await firstVisit(browser, address, query);
      const answer = await askPage(warm, query);
      answers.push({ ...visit, ...answer, plain: await askPlain(warm, address, query) });
    }
    return answers;
  } finally {
    await browser.close();
    server.close();
  }
}
