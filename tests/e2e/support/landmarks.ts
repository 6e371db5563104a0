import type { Locator, Page } from '@playwright/test';
import { PAGE_TYPES, type PageType } from './page-types.ts';
import { type Expected, FRAME, SKELETONS } from './skeletons.ts';

/**
 * The landmarks, headings and named controls that the open page lacks, or has out of order, and landmarks of one kind
 * that a list of landmarks could not tell apart.
 */
export async function landmarkFaults(page: Page, type: PageType): Promise<(Expected | string)[]> {
  const all = await lines(page.locator('body'));
  const main = all.slice(all.indexOf('main') + 1, all.indexOf('contentinfo'));
  const missing = [firstMissing(all, frameOf(type)), firstMissing(main, SKELETONS[type])];
  return [...missing.filter((line) => line !== undefined), ...sameNames(all)];
}

/** The page of search has its field in the main part, so no link to it. */
function frameOf(type: PageType): readonly Expected[] {
  const hasField = PAGE_TYPES[type].startsWith('search/');
  return hasField ? FRAME.filter(([, name]) => name !== 'Search') : FRAME;
}

/** Headings that are not the page's only first, or that skip a level. */
export function headingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent }));
    return levels
      .filter(
        ({ level }, index) => level - (levels[index - 1]?.level ?? 0) > 1 || (level === 1) !== (index === 0),
      )
      .map(({ level, text }) => `h${level} ${text}`);
  });
}

/** What a screen reader comes by, in its order: `role "name" [level=2]`, or `role: text`. */
async function lines(part: Locator): Promise<string[]> {
  const snapshot = await part.ariaSnapshot();
  return snapshot.split('\n').map((line) => line.replace(/^\s*- '?/, '').replace(/'?:?$/, ''));
}

/** The first of the expected that does not come after the one before it. */
function firstMissing(found: readonly string[], expected: readonly Expected[]): Expected | undefined {
  let from = 0;
  return expected.find(([role, name, level]) => {
    const at = found.findIndex((line, index) => {
      const [, own, quoted, rest = ''] = /^(\w+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(line) ?? [];
      const named = quoted ?? rest.replace(/^: /, '');
      const fits = name === undefined || (typeof name === 'string' ? named === name : name.test(named));
      return index >= from && own === role && fits && (!level || rest.includes(`[level=${level}]`));
    });
    from = at + 1;
    return at < 0;
  });
}

function sameNames(found: readonly string[]): string[] {
  const landmarks = found.filter((line) => /^(?:navigation|region|complementary|form|search)\b/.test(line));
  return landmarks.filter((line, at) => landmarks.indexOf(line) !== at);
}
