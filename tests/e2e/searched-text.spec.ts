import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { TEST_SITES } from '../../scripts/lib/test-sites.ts';
import type { PageRecord } from '../../src/search/page-record.ts';

// The search index is made of the library's data while pages are rendered. An index made of the pages would be the
// same: every page shows the text that is searched, word for word.

const { folder } = TEST_SITES[0];
/** Stands for a formula, which a page shows as MathML and a record as plain text. */
const FORMULA = '\u{F0000}';
/** Stands for a link, which a record may name by its address. */
const LINK = '\u{F0001}';

function records(): PageRecord[] {
  const index = path.join(folder, 'pagefind');
  return readdirSync(index)
    .filter((name) => name.startsWith('records-'))
    .flatMap(
      (name) => JSON.parse(gunzipSync(readFileSync(path.join(index, name))).toString()) as PageRecord[],
    )
    .filter(({ url }) => url.startsWith('papers/'));
}

const squashed = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Shown {
  title: RegExp;
  text: RegExp;
}

/** What the title and the searched text of a page must be like, by what a reader of the page sees. */
function shownOn(url: string): Shown {
  const { document } = parseHTML(readFileSync(path.join(folder, url, 'index.html'), 'utf8'));
  const links: string[][] = [];
  for (const formula of document.querySelectorAll('math')) formula.replaceWith(FORMULA);
  for (const item of document.querySelectorAll('.abstract > ul > li')) item.prepend('• ');
  const parts = [...document.querySelectorAll('.abstract > p:not(.note), .abstract > ul, .abstract > ol')];
  for (const link of parts.flatMap((part) => [...part.querySelectorAll('a[href]')])) {
    links.push([link.textContent ?? '', link.getAttribute('href') ?? '']);
    link.replaceWith(LINK);
  }
  const title = squashed(document.querySelector('h1')?.textContent ?? '');
  const abstract = squashed(parts.map((part) => part.textContent).join('\n'));
  return { title: like(title, []), text: like(abstract || title, links) };
}

/** Matches a text as a page shows it, with anything in the place of formulas and either name of each link. */
function like(shown: string, links: string[][]): RegExp {
  let link = 0;
  const pattern = RegExp.escape(shown)
    .replaceAll(FORMULA, '.+?')
    .replaceAll(LINK, () => `(?:${(links[link++] ?? []).map(RegExp.escape).join('|')})`);
  return new RegExp(`^${pattern}$`, 'u');
}

test('every paper’s page shows the title and the text that are searched', () => {
  const all = records();
  expect(all.length).toBeGreaterThan(0);
  const different = all.filter(({ url, title, text = '' }) => {
    const shown = shownOn(url);
    return !shown.title.test(squashed(title)) || !shown.text.test(squashed(text));
  });
  expect(different.map(({ url }) => url)).toEqual([]);
});
