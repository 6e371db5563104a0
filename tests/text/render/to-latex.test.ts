import { expect, test } from 'vitest';
import { isHarmlessLatex, toLatex } from '../../../src/text/render/to-latex.ts';

test.each([
  'x_i',
  '\\frac{1}{2}\\mathcal{O}(n \\log n)',
  '\\left\\{ x \\mid y \\right\\}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
  '\\sum_{i=1}^{N} \\hat{x}_i \\, \\text{if } i',
])('%s is written as it stands', (tex) => {
  expect(isHarmlessLatex(tex)).toBe(true);
});

test.each([
  '\\input{/etc/passwd}',
  '\\immediate\\write18{touch x}',
  '\\openin5=a',
  '\\href{javascript:alert(1)}{x}',
  '\\catcode`a=1',
  '\\csname input\\endcsname',
  '\\def\\a{x}',
  'x^^5cinput{a}',
  '\\begin{filecontents}a\\end{filecontents}',
  '\\begin{pmatrix}\\end {verbatim}',
  '\\constructor',
  '\\',
])('%s is written as text', (tex) => {
  expect(isHarmlessLatex(tex)).toBe(false);
  const written = toLatex([{ type: 'math', tex }]);
  expect(written.startsWith('\\texttt{')).toBe(true);
  expect(written).not.toMatch(/\\(?:input|immediate|write|openin|href|catcode|csname|def|begin)/);
});

test('only links to the web are links', () => {
  const link = {
    type: 'link' as const,
    href: 'javascript:alert(1)',
    children: [{ type: 'text' as const, value: 'x' }],
  };
  expect(toLatex([link])).toBe('x');
});
