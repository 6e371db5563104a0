import path from 'node:path';
import { expect, test } from 'vitest';
import { contentErrorMessage } from '../../../src/build/astro/content-error.ts';
import { PageError } from '../../../src/build/page-renderer.ts';

const CONTENT = '/library/content';

function errorWith(message: string, properties: object): Error {
  return Object.assign(new Error(message), properties);
}

test('problems of the content are shown as the loader formatted them', () => {
  const thrown = errorWith('error: content/x.yaml:3: no', { name: 'ContentProblemsError' });
  expect(contentErrorMessage(thrown, CONTENT)).toBe('error: content/x.yaml:3: no');
});

test('a wrapped problem is found', () => {
  const cause = errorWith('the problem', { name: 'ContentProblemsError' });
  expect(contentErrorMessage(new Error('outer', { cause }), CONTENT)).toBe('the problem');
});

test('a syntax error in a hub names the file and the line, without a stack', () => {
  const thrown = errorWith('Unexpected character `,` before name\n    at parse', {
    loc: { file: '/library/content/topics/pruning.mdx', line: 7 },
  });
  expect(contentErrorMessage(thrown, CONTENT)).toMatchInlineSnapshot(`
    "error: content/topics/pruning.mdx:7: this page cannot be built
      why: Unexpected character \`,\` before name
      fix: correct the text at that place
      see: docs/problems.md#page-not-built"
  `);
});

test('the module of a bundler error may carry a query', () => {
  const thrown = errorWith('no such component', {
    id: '/library/content/papers/a.mdx?astroPropagatedAssets',
  });
  expect(contentErrorMessage(thrown, CONTENT)).toContain('error: content/papers/a.mdx: this page');
});

test('a place inside errors that the bundler collected is found', () => {
  const inner = errorWith('Unexpected end of file', {
    id: '/library/content/topics/a.mdx',
    loc: { line: 4 },
  });
  const thrown = errorWith('Build failed with 1 error', { errors: [new Error('other'), inner] });
  expect(contentErrorMessage(thrown, CONTENT)).toContain('error: content/topics/a.mdx:4:');
});

test.each([
  ['without a place', new TypeError('x is not a function')],
  ['in the code', errorWith('bad', { loc: { file: '/library/src/pages/index.astro', line: 2 } })],
  ['in a folder with a similar name', errorWith('bad', { id: '/library/content-old/a.mdx' })],
  ['that is not an error', 'text'],
])('a failure %s is a defect', (_, thrown) => {
  expect(contentErrorMessage(thrown, CONTENT)).toBeNull();
});

test('a circle of causes ends', () => {
  const circle = new Error('round');
  circle.cause = circle;
  expect(contentErrorMessage(circle, CONTENT)).toBeNull();
});

test('a page that fails names its overview or note, and any other is a defect', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/invalid/nothing-wrong');
  const failure = (page: string) =>
    contentErrorMessage(new PageError(page, new Error('no such place')), folder);
  expect(failure('/topics/archives/')).toMatch(
    /^error: content\/topics\/archives\.mdx: .*\n {2}why: no such place\n/,
  );
  expect(failure('/topics/gone/')).toBeNull();
  expect(failure('/glossary/')).toBeNull();
});
