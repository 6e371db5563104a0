import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const OF_COLOR = ['color-contrast', 'link-in-text-block'];
const OF_SIZE = ['target-size', 'scrollable-region-focusable'];

/** Ways to look at a page besides a wide light one, with the rules that could be broken in them alone. */
const OTHER_MODES = {
  'forced colors': { colorScheme: 'dark', forcedColors: 'active', width: 1280, rules: OF_COLOR },
  // Almost everything that a wide window shows is on a phone too, and colors do not depend on the width.
  'dark, phone': { colorScheme: 'dark', forcedColors: 'none', width: 360, rules: [...OF_COLOR, ...OF_SIZE] },
} as const;

/**
 * Attributes whose values may differ between things that are built alike, as long as there are some: names, addresses
 * and positions. References to other elements may, too, if these exist.
 */
const VARYING =
  /^(?:id|href|src|name|value|title|datetime|aria-label|data-.*|d|[cr]?[xy]|points|transform|width|height)$/;
const REFERRING = /^(?:for|aria-(?:labelledby|describedby|controls))$/;

/**
 * Holds the page, or the part of it that a selector names, to all rules of axe once, and in every mode to those on
 * color and size. What is built like something before it in the same place, with the same roles and states and text in
 * the same elements, is left out: of a hundred rows built alike one is looked at.
 */
export async function expectNoViolations(page: Page, part?: string): Promise<void> {
  await loadAxe(page);
  // No color is measured in transition, not even that from the last mode of an earlier call.
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await violations(page, part), 'light, wide').toEqual([]);
  for (const [mode, { width, rules, ...media }] of Object.entries(OTHER_MODES)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page, part, rules), mode).toEqual([]);
  }
}

/** Loads axe into the open page, once: it is a large script, and a page takes about as long to read it as to run it. */
async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page);
  // Not by `page.evaluate`, which reads the script twice.
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: AXE });
  expect(exceptionDetails).toBeUndefined();
  await session.detach();
}

/** What axe finds by some rules, or by all of WCAG 2.2 A and AA and its best practices, each with the elements at fault. */
async function violations(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  return page.evaluate(
    async ([root, how, ...patterns]) => {
      const [varying, referring] = patterns.map((pattern) => new RegExp(pattern)) as [RegExp, RegExp];
      const attribute = ({ name, value }: Attr) => {
        const ids = referring.test(name) ? value.trim().split(/\s+/) : [];
        if (ids.length > 0) return `${name}=${ids.every((id) => document.getElementById(id))}`;
        return `${name}=${varying.test(name) ? value.trim() !== '' : value}`;
      };
      const isText = ({ nodeType, nodeValue }: Node) =>
        nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '';
      const own = (element: Element) =>
        [
          element.localName,
          ...[...element.attributes].map(attribute).sort(),
          [...element.childNodes].some(isText),
        ].join(' ');
      const inside = (element: Element): string => `${own(element)}(${[...element.children].map(inside)})`;
      const around = (element: Element): string =>
        element.parentElement ? `${around(element.parentElement)} > ${own(element)}` : own(element);
      const seen = new Set<string>();
      const repeated = new Set(
        [...document.querySelectorAll('body *')].filter((element) => {
          const place = `${around(element)} ${inside(element)}`;
          return seen.size === seen.add(place).size;
        }),
      );
      const exclude = [...repeated].filter(({ parentElement }) => !repeated.has(parentElement as Element));
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await axe.run({ include: root ?? document, exclude }, how);
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [part, options, VARYING.source, REFERRING.source] as const,
  );
}
