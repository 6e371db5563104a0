import { runCommand, typedPath } from '../command/read-command.ts';
import { readJudged, titleFinder } from './score.ts';
import { askIndex } from './search/ask-index.ts';
import { JudgedQueries, judge, type Measured } from './search/judged.ts';
import { memorySite } from './search/memory-site.ts';
import { disagreements, formatMisses, formatScores, scoreLine } from './search/table.ts';

/**
 * Runs judged queries against the index of `content/`. With `--browser`, also runs them on the search page of the
 * built site and with plain Pagefind, and fails if the page's answer differs. With `--misses`, lists the queries that
 * are not fully answered.
 */
const { switches, given } = runCommand('score:search');
for (const file of given.map((one) => typedPath(one))) {
  const queries = await readJudged(file, JudgedQueries);
  const site = await memorySite();
  const find = titleFinder(site.papers);
  const slugsOf = (titles: readonly string[]) => titles.map((title) => find(title)?.slug ?? title);
  const shown = switches.has('browser')
    ? await (await import('./search/ask-site.ts')).askSite(queries)
    : undefined;
  const measured: Measured[] = [];
  for (const [at, query] of queries.entries()) {
    const answer = await askIndex(site, query);
    const [relevant, best] = [slugsOf(query.relevant), slugsOf(query.best)];
    const inBrowser = shown?.[at];
    measured.push({
      query,
      slugs: answer.slugs,
      ours: judge(answer.slugs, relevant, best),
      index: { bytes: answer.bytes, requests: answer.requests },
      ...(inBrowser && { browser: { ...inBrowser, plain: judge(inBrowser.plain, relevant, best) } }),
    });
  }
  console.log(formatScores(measured));
  if (switches.has('misses')) console.log(formatMisses(measured));
  const different = disagreements(measured);
  if (different.length > 0) {
    console.error(`the search page answers differently: ${different.join('; ')}`);
    process.exitCode = 1;
  }
  console.log(scoreLine(measured));
}
