import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_STATED } from '../../src/schemas/content/not-stated.ts';
import { TABLES } from '../../src/strings/index.ts';
import { runScript } from '../scripts/run-script.ts';
import { patternsOf } from './patterns.ts';

type Node = DefaultTreeAdapterMap['node'];

const SAID = new Set(['aria-label', 'title', 'alt', 'placeholder', 'data-label', 'label']);
/** Programs and texts of others: their words are not the site's. */
const OTHERS = new Set(['script', 'style', 'code', 'kbd', 'del', 'ins', 'template']);
/** Words that German does not have. */
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:the|of|and|by|with|this|that|these|papers?|from|your|to|is|are|or|search|page|each|only|save|author|year)(?![\p{L}\p{N}])/iu;

const ROOT = path.join(import.meta.dirname, '../..');
/** What a checkout needs to build a site, beside its packages. */
const CHECKOUT = [
  'src',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];

let folder = '';
let checkout = '';
const pages = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-german-'));
  // Its site needs a theme that no other has, so this is also the checkout with characters in its path that the bundler
  // would misunderstand.
  checkout = path.join(folder, "O'Neil #1 100%");
  for (const name of CHECKOUT) cpSync(path.join(ROOT, name), path.join(checkout, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));
  cpSync(path.join(ROOT, 'tests/fixtures/german'), path.join(checkout, 'content'), { recursive: true });
  const { status, output } = runScript('build', {}, [], checkout);
  if (status !== 0) throw new Error(output);
  for (const file of filesOf('.html'))
    pages.set(file, saidIn(parse(read(file), { scriptingEnabled: false })));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(extension: string): string[] {
  return readdirSync(path.join(checkout, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(checkout, 'dist', file), 'utf8');
}

/** What a page says to its readers in its own language: runs of text, and attributes that are read out or shown. */
function saidIn(node: Node): string[] {
  if (node.nodeName === '#text') return 'value' in node ? [tidy(node.value)].filter(Boolean) : [];
  if (!('childNodes' in node) || OTHERS.has(node.nodeName)) return [];
  const attributes = 'attrs' in node ? node.attrs : [];
  if (attributes.some(({ name, value }) => name === 'lang' && value === 'en')) return [];
  const named = attributes.filter(
    ({ name }) =>
      SAID.has(name) || (node.nodeName === 'meta' && name === 'content' && isForReaders(attributes)),
  );
  return [...named.map(({ value }) => tidy(value)), ...node.childNodes.flatMap(saidIn)];
}

function isForReaders(attributes: { name: string; value: string }[]): boolean {
  return attributes.some(({ value }) => /^(?:description|og:(?:title|description|site_name))$/.test(value));
}

function tidy(text: string): string {
  return (
    text
      // Addresses, and what is typed into the search.
      .replace(/\S+[:/]\S+|„[^“]*“/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

test('there are pages of all kinds', () => {
  const kinds = new Set([...pages.keys()].map((file) => file.split('/')[0]));
  expect([...kinds].sort()).toEqual([
    '404.html',
    'authors',
    'changes',
    'claims',
    'compare',
    'glossary',
    'index.html',
    'map',
    'papers',
    'reading-list',
    'results',
    'search',
    'sources',
    'systems',
    'timeline',
    'topics',
  ]);
  for (const [file] of pages) expect(read(file), file).toMatch(/<html lang="de"/);
});

test('no page contains the text of the English table', () => {
  const german = new Set(patternsOf(TABLES.de).map(({ source }) => source));
  const english = patternsOf(TABLES.en).filter(({ source }) => !german.has(source));
  expect(english.length).toBeGreaterThan(200);
  const texts = Map.groupBy(
    [...pages].flatMap(([file, said]) => said.map((text) => ({ file, text }))),
    ({ text }) => text,
  );
  const found = [...texts].flatMap(([text, [first]]) =>
    english.some((pattern) => pattern.test(text)) && !saidInGerman(text) ? [`${first?.file}: ${text}`] : [],
  );
  expect(found).toEqual([]);
});

/** A text can have the form of both, as “Glocken: 3” has. */
function saidInGerman(text: string): boolean {
  return patternsOf(TABLES.de).some((pattern) => pattern.test(text));
}

test('no page has an English word', () => {
  const found = [...pages].flatMap(([file, said]) =>
    said.filter((text) => ENGLISH.test(text)).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('no script has a sentence of the English table', () => {
  const scripts = filesOf('.js').filter((file) => file.startsWith('_astro/'));
  expect(scripts.length).toBeGreaterThan(10);
  const german = new Set(wordsIn(TABLES.de));
  const english = wordsIn(TABLES.en).filter(
    (text) => text.includes(' ') && text !== NOT_STATED && !german.has(text),
  );
  const found = scripts.flatMap((file) => {
    const code = read(file);
    return english.filter((text) => code.includes(text)).map((text) => `${file}: ${text}`);
  });
  expect(found).toEqual([]);
});

/** The plain strings of a table. */
function wordsIn(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? wordsIn(value) : [],
  );
}
