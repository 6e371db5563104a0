import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/strings/index.ts';
import { rules } from '../../src/text/repair/rules/index.ts';
import { saidBy } from './patterns.ts';

type Say = (...values: never[]) => unknown;

/** The functions and strings of a table by their path in it. */
function said(table: object, at = ''): [string, string | Say][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]): [string, string | Say][] => {
    if (at === '' && name === 'format') return [];
    const place = `${at}${name}`;
    if (typeof value === 'string' || typeof value === 'function') return [[place, value as string | Say]];
    return said(value as object, `${place}.`);
  });
}

const english = new Map(said(TABLES.en));
const links = (text: string) => [...text.matchAll(/\]\((\w+)\)/g)].map(([, name]) => name).sort();
/** Where the English table says nothing, formats and rules of repair have their own words, which are English. */
const OWN = /^(?:sources\.formats|repairs)\./;

describe.each(['de', 'zh'] as const)('the table of %s', (language) => {
  const own = said(TABLES[language]).filter(([place]) => !OWN.test(place));

  it('says what the English table says, with the same links', () => {
    expect(own.map(([place]) => place).sort()).toEqual([...english.keys()].sort());
    for (const [place, value] of own) {
      const model = english.get(place);
      expect(typeof value, place).toBe(typeof model);
      if (typeof value === 'string') expect(links(value), place).toEqual(links(model as string));
    }
  });

  it('has every name that the English table has, for one and for many', () => {
    for (const [place, value] of own) {
      if (typeof value === 'string') continue;
      const model = english.get(place) as Say;
      const withNames = (say: Say) =>
        say(...(Array.from({ length: model.length }, (_, at) => `<${at}>`) as never[]));
      const names = (say: Say) => {
        try {
          return [...String(withNames(say)).matchAll(/<\d>/g)].map(([name]) => name).sort();
        } catch {
          // It takes a number or a list.
          return [];
        }
      };
      expect(new Set(names(value)), place).toEqual(new Set(names(model)));
      for (const text of saidBy(value)) expect(text, place).not.toMatch(/undefined|NaN|\[object|#/);
    }
  });
});

it.each(['de', 'zh'] as const)('every rule of repair has a name and a reason in %s', (language) => {
  expect(Object.keys(TABLES[language].repairs).sort()).toEqual(rules.map(({ name }) => name).sort());
});

it('scripts ask for one part of the table, as all of it comes with whatever takes it apart', () => {
  const client = path.join(import.meta.dirname, '../../src/client');
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(path.join(client, file), 'utf8').replace(/^import .*$/gm, '');
    expect(text, file).not.toMatch(/[=(,]\s*strings\b(?!\.)/);
  }
});
