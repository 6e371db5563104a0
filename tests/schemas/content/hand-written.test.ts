import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../../src/base/problems.ts';
import type { Recall } from '../../../src/base/stages.ts';
import { parseHandWritten, splitFrontMatter } from '../../../src/schemas/content/hand-written.ts';

const Page = z.strictObject({
  title: z.string(),
  tags: z.array(z.string()).optional(),
  kind: z.enum(['note', 'hub']).optional(),
  rows: z.array(z.strictObject({ label: z.string() })).default([]),
});

function messages(text: string, firstLine?: number): string {
  return parseHandWritten(Page, 'page.yaml', text, firstLine).problems.map(formatProblem).join('\n\n');
}

describe('parseHandWritten', () => {
  it('returns the value of a valid file', () => {
    expect(parseHandWritten(Page, 'page.yaml', 'title: Sparrows\n')).toMatchObject({
      value: { title: 'Sparrows', rows: [] },
      problems: [],
    });
    expect(parseHandWritten(Page, 'page.json', '{"title": "Sparrows"}').value?.title).toBe('Sparrows');
  });

  it('reads a file of comments as an empty one', () => {
    expect(parseHandWritten(z.array(z.string()), 'list.yaml', '# nothing yet\n')).toMatchObject({
      value: [],
      problems: [],
    });
    expect(parseHandWritten(Page, 'page.yaml', '# nothing yet\n').problems).toHaveLength(1);
  });

  it.each([
    ['an unknown key', 'title: a\ntag: [b]\n'],
    ['an unknown key inside a list', 'title: a\nrows:\n  - label: b\n  - lable: c\n    label: d\n'],
    ['two unknown keys', 'title: a\ntag: [b]\nkinds: c\n'],
    ['a missing key', 'tags: [a]\n'],
    ['a wrong type', 'title: [a]\n'],
    ['a number where text is due', 'title: 12.10\n'],
    ['a value that is not allowed', 'title: a\nkind: hubb\n'],
    ['a list instead of a map', '- a\n'],
    ['bad syntax', 'title: "a\n'],
    ['a key twice', 'title: a\ntitle: b\n'],
    ['an alias to nothing', 'title: *a\n'],
    ['two documents', 'title: a\n---\ntitle: b\n'],
  ])('reports %s', (_, text) => {
    expect(messages(text)).toMatchSnapshot();
  });

  it('counts lines from the first line of the front matter', () => {
    expect(messages('title: a\ntag: [b]\n', 2)).toContain('page.yaml:3:');
  });

  it('finds the line of a value, or of the nearest enclosing one', () => {
    const { lineOf } = parseHandWritten(
      Page,
      'page.yaml',
      'title: a\nrows:\n  - label: b\n  - label: c\n',
      2,
    );
    expect(lineOf(['rows', 1, 'label'])).toBe(5);
    expect(lineOf(['rows', 1, 'gone'])).toBe(5);
    expect(lineOf([])).toBe(2);
  });

  it('reads JSON laid out by a program as the YAML that it is', () => {
    const page = fc.record({
      title: fc.string(),
      tags: fc.array(fc.string(), { minLength: 1 }),
      rows: fc.array(fc.record({ label: fc.oneof(fc.string(), fc.nat()) })),
    });
    fc.assert(
      fc.property(page, (page) => {
        const text = JSON.stringify(page, null, 2);
        const fast = parseHandWritten(Page, 'page.json', `${text}\n`);
        const slow = parseHandWritten(Page, 'page.json', `${text} # YAML\n`);
        expect([fast.value, fast.problems]).toEqual([slow.value, slow.problems]);
        for (const path of [['rows', 0, 'label'], ['tags', 0], ['gone'], []]) {
          expect(fast.lineOf(path)).toBe(slow.lineOf(path));
        }
      }),
    );
  });

  it('reports a key twice in JSON', () => {
    expect(messages('{\n  "title": "a",\n  "title": "b"\n}\n')).toContain('page.yaml:3');
  });

  it('never throws, and has a value or a problem', () => {
    const piece = fc.constantFrom(
      'title',
      ':',
      ' ',
      '\n',
      '- ',
      '*a',
      '&a',
      '{',
      '}',
      '[',
      ']',
      '"',
      '#',
      '|',
      '>',
      '!',
      '!!binary',
      '<<',
      '? ',
      '%',
      '---',
      '0x1',
      '~',
      'a',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (text) => {
        const { value, problems } = parseHandWritten(Page, 'page.yaml', text);
        expect(value === undefined).toBe(problems.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a file says, kept from an earlier run', () => {
  const kept = new Map<string, string>();
  const recall: Recall = (name, input, make) => {
    const key = JSON.stringify([name, input]);
    const json = kept.get(key) ?? JSON.stringify(make());
    kept.set(key, json);
    return JSON.parse(json);
  };
  const read = (schema: z.ZodType, text: string, recall?: Recall) => {
    const { lineOf, ...rest } = parseHandWritten(schema, 'page.yaml', text, 2, recall);
    return { ...rest, line: lineOf(['title']) };
  };

  it.each([
    ['values', Page, '# a page\ntitle: a\nrows: [{ label: b }]\n'],
    ['comments only', z.array(z.string()), '# nothing yet\n'],
    ['a list where a map is due', Page, '- a\n'],
    ['an unknown key', Page, 'title: a\ntag: [b]\n'],
    ['bad syntax', Page, 'title: "a\n'],
    ['a number that JSON does not have', z.object({ title: z.any() }), 'title: .inf\n'],
    ['a list within itself', z.object({ title: z.any() }), 'title: &a [*a]\n'],
    ['a text that names prototypes', z.record(z.string(), z.any()), '__proto__: { a: 1 }\ntitle: b\n'],
  ])('is the same: %s', (_, schema, text) => {
    const anew = read(schema, text);
    expect(read(schema, text, recall)).toEqual(anew);
    expect(read(schema, text, recall)).toEqual(anew);
  });

  it('is not parsed again', () => {
    const said = JSON.stringify({ value: { title: 'kept' } });
    expect(read(Page, 'title: a\n', () => JSON.parse(said)).value).toEqual({ title: 'kept', rows: [] });
  });
});

describe('splitFrontMatter', () => {
  it.each([
    ['both', '---\na: 1\n---\nbody\n', 'a: 1', 'body\n', 4],
    ['Windows line ends', '---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1', 'body\r\n', 4],
    ['a byte-order mark', '\uFEFF---\na: 1\n---\nbody', 'a: 1', 'body', 4],
    ['no body', '---\na: 1\n---', 'a: 1', '', 3],
    ['empty front matter', '---\n---\nbody\n---\n', '', 'body\n---\n', 3],
    ['no front matter', 'body\n---\nmore\n', '', 'body\n---\nmore\n', 1],
    ['no end', '---\na: 1\n', '', '---\na: 1\n', 1],
    ['a rule in the body', '---\na: 1\n---\nbody\n---\nmore', 'a: 1', 'body\n---\nmore', 4],
  ])('%s', (_, text, frontMatter, body, bodyLine) => {
    expect(splitFrontMatter(text)).toEqual({ frontMatter, body, bodyLine });
  });
});
