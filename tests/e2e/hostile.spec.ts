import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { HOSTILE_SITE } from '../../scripts/test/test-sites.ts';
import { serveSite } from './support/serve.ts';

const FIRST_PORT = 4431;
const FOLDER = path.resolve(HOSTILE_SITE.folder);
const PAPERS = 41;

const home = serveSite(HOSTILE_SITE, FIRST_PORT);

function filesNamed(ending: RegExp): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

/** The YAML at the head of a Markdown file holds texts as data, quoted. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/gm, '');
}

/** What on an open page came from a text rather than from a template, or would run. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const foreign = [
      ...document.querySelectorAll('iframe, object, embed, base, details[ontoggle], h1#content'),
    ];
    const links = [...document.querySelectorAll('[href], [src]')].filter((element) =>
      /^\s*(?:javascript|data|vbscript):/i.test(
        element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
    );
    const scripts = [...document.scripts].filter(
      (script) => !script.src && script.type !== 'application/ld+json' && script.text.includes('__pwned'),
    );
    const mains = document.querySelectorAll('main').length === 1 ? [] : [document.body];
    const ran = '__pwned' in window ? ['window.__pwned'] : [];
    return [
      ...ran,
      ...[...handlers, ...foreign, ...links, ...scripts, ...mains].map((element) => element.outerHTML),
    ];
  });
}

test('no page runs text or shows it as an element', async ({ page }) => {
  test.setTimeout(240_000);
  const events: string[] = [];
  page.on('dialog', async (dialog) => {
    events.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => events.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(message.text());
  });
  const isRedirect = (file: string) => read(file).includes('http-equiv="refresh"');
  const [redirects = [], pages = []] = [true, false].map((redirects) =>
    filesNamed(/\.html$/).filter((file) => isRedirect(file) === redirects),
  );
  for (const file of redirects)
    expect(read(file), file).toMatch(/http-equiv="refresh" content="0; url=\/[a-z/-]*">/);
  expect(pages.filter((file) => /^papers\/[^/]+\/index\.html$/.test(file)).length).toBeGreaterThanOrEqual(
    PAPERS,
  );
  for (const file of pages) {
    // Its scripts have run by then.
    await page.goto(home() + file.replace(/index\.html$/, ''), { waitUntil: 'domcontentloaded' });
    expect(await intruders(page), file).toEqual([]);
  }
  expect(events).toEqual([]);
});

test('search shows a hostile text as text', async ({ page }) => {
  await page.goto(`${home()}search/?q=script`);
  await expect(page.locator('[data-results] .paper-title a').first()).toBeVisible();
  expect(await intruders(page)).toEqual([]);
});

test('the data about a page stays within its script', () => {
  for (const file of filesNamed(/\.html$/)) {
    for (const [, data = ''] of read(file).matchAll(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
    )) {
      expect(() => JSON.parse(data), file).not.toThrow();
      expect(data, file).not.toMatch(/<\/?script|<!--/i);
    }
  }
});

test('no file for machines has a link that runs, or an entry too many', () => {
  const opening = {
    md: /(?<!\\)\]\(\s*$/,
    txt: /(?<!\\)\]\(\s*$/,
    xml: /(?:(?:href|src)=["']|<(?:link|id|guid)>)\s*$/,
  };
  for (const [ending, link] of Object.entries(opening)) {
    for (const file of filesNamed(new RegExp(`\\.${ending}$`))) {
      const before = withoutFrontMatter(read(file))
        .split(/(?:javascript|data|vbscript):/i)
        .slice(0, -1);
      expect(
        before.filter((text) => link.test(text.slice(-40))),
        file,
      ).toEqual([]);
    }
  }
  expect(read('library.bib').match(/^@\w+\{/gm)).toHaveLength(PAPERS);
  expect(read('library.ris').match(/^TY {2}- /gm)).toHaveLength(PAPERS);
  expect(JSON.parse(read('library.csl.json'))).toHaveLength(PAPERS);
});
