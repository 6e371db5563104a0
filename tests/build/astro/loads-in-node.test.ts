import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadsInNode } from '../../../src/build/astro/loads-in-node.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-loads-in-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(path.join(folder, 'deep'));

const TEXTS = {
  'plain.js': 'import path from "node:path";\nimport { a } from "package";\nexport const b = a(path);\n',
  'deep/above.js': 'export * from "../plain.js";\n',
  'virtual.js': 'import { manifest } from "virtual:astro:manifest";\n',
  'store.js': 'const store = await import("astro:data-layer-content");\n',
  'deep/indirect.js': 'import "./above.js";\nimport { manifest } from "../virtual.js";\n',
  'variable.js': 'export const base = import.meta.env.BASE_URL;\n',
  'optional.js': 'export const isDevelopment = import.meta.env?.DEV;\n',
  'message.js': 'console.warn(`Use import.meta.env.SITE instead`);\n',
  // All of a circle loads in Node, or none of it.
  'circle.js': 'import "./circle-back.js";\n',
  'circle-back.js': 'import "./circle.js";\n',
  'broken-circle.js': 'import "./broken-back.js";\nimport "./virtual.js";\n',
  'broken-back.js': 'import "./broken-circle.js";\n',
  'styles.js': 'import "./styles.css";\n',
};
for (const [name, text] of Object.entries(TEXTS)) writeFileSync(path.join(folder, name), text);
const LOAD = ['plain.js', 'deep/above.js', 'optional.js', 'message.js', 'circle.js', 'circle-back.js'];

it('a module loads in Node if nothing that it reaches needs the bundler, whichever is asked about first', () => {
  const names = Object.keys(TEXTS);
  for (const order of [names, names.toReversed()]) {
    const inNode = loadsInNode(folder);
    expect(order.filter((name) => inNode(path.join(folder, name))).sort()).toEqual(LOAD.toSorted());
  }
});

it('knows neither files of other folders nor files that are no modules', () => {
  const inNode = loadsInNode(path.join(folder, 'deep'));
  expect(inNode(path.join(folder, 'plain.js'))).toBe(false);
  expect(inNode(path.join(folder, 'deep/above.js'))).toBe(false);
  expect(loadsInNode(folder)(path.join(folder, 'styles.css'))).toBe(false);
});

it('the runtime of pages loads in Node, and what reads the content store does not', () => {
  const astro = path.join(findPackageJSON('astro', import.meta.url) ?? '', '../dist');
  const inNode = loadsInNode(astro);
  expect(inNode(path.join(astro, 'runtime/server/index.js'))).toBe(true);
  expect(inNode(path.join(astro, 'content/data-store.js'))).toBe(false);
});
