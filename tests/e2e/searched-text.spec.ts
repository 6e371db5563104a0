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

/** The title and the abstract of a page, as a reader of a page sees them; links as their addresses where `text` has those. */
function shownOn(url: string, text: string): { title: string; abstract: string } {
  const { document } = parseHTML(readFileSync(path.join(folder, url, 'index.html'), 'utf8'));
  for (const formula of document.querySelectorAll('math')) formula.replaceWith(FORMULA);
  for (const item of document.querySelectorAll('.abstract > ul > li')) item.prepend('• ');
  for (const link of document.querySelectorAll('.abstract > * a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!text.includes(link.textContent ?? '') && text.includes(address)) link.textContent = address;
  }
  const parts = document.querySelectorAll('.abstract > p:not(.note), .abstract > ul, .abstract > ol');
  return {
    title: squashed(document.querySelector('h1')?.textContent ?? ''),
    abstract: squashed([...parts].map((part) => part.textContent).join('\n')),
  };
}

/** Matches a text as a page shows it, with anything in the place of formulas. */
function like(shown: string): RegExp {
  return new RegExp(`^${shown.split(FORMULA).map(RegExp.escape).join('.+?')}$`, 'u');
}

test('every paper’s page shows the title and the text that are searched', () => {
  const all = records();
  expect(all.length).toBeGreaterThan(0);
  const different = all.filter(({ url, title, text = '' }) => {
    const { title: heading, abstract } = shownOn(url, text);
    const isSearched = like(abstract || heading).test(squashed(text));
    return !isSearched || !like(heading).test(squashed(title));
  });
  expect(different.map(({ url }) => url)).toEqual([]);
});
