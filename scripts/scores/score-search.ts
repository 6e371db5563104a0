import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildEnvironment } from '../../src/base/environment.ts';
import { createSiteServer, listenOnFreePort } from '../../src/build/serve/serve-site.ts';
import { getBrowser } from '../test/browser.ts';
import { paperFinder, readJudged, runScore } from './score.ts';
import { askPage, askPlain, firstVisit } from './search/ask.ts';
import { JudgedQueries, judge, type Measured } from './search/judged.ts';
import { formatScores, scoreLine } from './search/table.ts';

const FIRST_PORT = 4411;

/** Runs judged queries through the search page of the built site in a browser, and through plain Pagefind. */
await runScore('score:search', async (file) => {
  const queries = await readJudged(file, JudgedQueries);
  const find = await paperFinder();
  const { out, base } = buildEnvironment();
  if (!existsSync(path.join(out, 'pagefind', 'lexicon.json'))) {
    throw new Error(`there is no built site in ${out}: run \`npm run build\` first`);
  }
  const server = createSiteServer({ folder: out, base });
  const port = await listenOnFreePort(server, FIRST_PORT);
  const address = `http://localhost:${port}${base === '/' ? '' : base}/`;
  const browser = await chromium.launch({ executablePath: getBrowser() });
  try {
    // Plain Pagefind runs on the page itself, which the site's policy would not let it.
    const warm = await browser.newPage({ bypassCSP: true });
    await warm.goto(`${address}search/`);
    const measured: Measured[] = [];
    for (const query of queries) {
      const visit = await firstVisit(browser, address, query);
      const answer = await askPage(warm, query);
      const plain = await askPlain(warm, address, query);
      const slugsOf = (titles: readonly string[]) => titles.map((title) => find(title)?.slug ?? title);
      const relevant = slugsOf(query.relevant);
      const best = slugsOf(query.best);
      measured.push({
        kind: query.kind,
        ours: judge(answer.slugs, relevant, best),
        plain: judge(plain, relevant, best),
        bytes: visit.bytes,
        firstMs: visit.ms,
        answerMs: answer.ms,
      });
    }
    console.log(formatScores(measured));
    console.log(scoreLine(measured));
  } finally {
    await browser.close();
    server.close();
  }
});
