import { describe, expect, it } from 'vitest';
import { error, formatPlace, formatProblem, warning } from '../../src/base/problems.ts';

describe('formatPlace', () => {
  it.each([
    [{ file: 'a.yaml' }, 'a.yaml'],
    [{ file: 'a.yaml', line: 3 }, 'a.yaml:3'],
    [{ file: 'a.yaml', line: 3, endLine: 3 }, 'a.yaml:3'],
    [{ file: 'a.yaml', line: 3, endLine: 5 }, 'a.yaml:3-5'],
  ])('%j is %s', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });
});

describe('formatProblem', () => {
  it('says what and where, why, and what to do', () => {
    const place = { file: 'a.yaml', line: 3 };
    expect(
      formatProblem(error('missing-value', 'the title is missing', place, 'a page needs one', 'add it')),
    ).toMatchInlineSnapshot(`
      "error: a.yaml:3: the title is missing
        why: a page needs one
        fix: add it
        see: docs/problems.md#missing-value"
    `);
    expect(
      formatProblem(warning('text-left-out', 'a line is left out', place, 'it is cut', 'restore it')),
    ).toMatchInlineSnapshot(`
      "warning: a.yaml:3: a line is left out
        why: it is cut
        fix: restore it
        see: docs/problems.md#text-left-out"
    `);
  });
});
