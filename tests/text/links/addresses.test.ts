import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../../src/text/links/addresses.ts';

const hrefs = (text: string) => findAddresses(text).map((address) => address.href);
const spans = (text: string) => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('what is an address and where it ends', () => {
  const cases: [string, string[]][] = [
    ['Code: https://github.com/lab/tool.', ['https://github.com/lab/tool']],
    ['Code at https://github.com/lab/tool . We', ['https://github.com/lab/tool']],
    ['(see https://lab.github.io/tool).', ['https://lab.github.io/tool']],
    ['at [https://github.com/lab/tool] the', ['https://github.com/lab/tool']],
    ['at~https://github.com/lab/tool.', ['https://github.com/lab/tool']],
    ['https://en.wikipedia.org/wiki/Sieve_(theory)', ['https://en.wikipedia.org/wiki/Sieve_(theory)']],
    ['“https://lab.org/x”, and', ['https://lab.org/x']],
    ['https://lab.org/tool{our page}.', ['https://lab.org/tool']],
    ['\\href{https://lab.org/a}{here}', ['https://lab.org/a']],
    ['https://lab.org/a,https://lab.org/b', ['https://lab.org/a', 'https://lab.org/b']],
    ['https://lab.org/tool.The code', ['https://lab.org/tool']],
    ['https://lab.org/tool.)and', ['https://lab.org/tool']],
    ['https://lab.org/?a=1&b=2!', ['https://lab.org/?a=1&b=2']],
    ['platforms.Code is at https://anon.4open.science/r/X-1.', ['https://anon.4open.science/r/X-1']],
  ];
  test.each(cases)('%s', (text, expected) => expect(spans(text)).toEqual(expected));
});

describe('addresses without a scheme', () => {
  const cases: [string, string[]][] = [
    ['released at github.com/lab/Tool.', ['https://github.com/lab/Tool']],
    ['Demo: www.lab.org', ['https://www.lab.org/']],
    ['at lab.ai.', ['https://lab.ai/']],
    ['page: tool.github.io', ['https://tool.github.io/']],
    ['domain names (e.g., wikipedia.org) help', []],
    ['ask me@lab.org/x', []],
    ['Node.js, e.g. vs.the rest, networks.To and input/output', []],
    ['ftp://lab.com/x and file:///etc', []],
  ];
  test.each(cases)('%s', (text, expected) => expect(hrefs(text)).toEqual(expected));
});

describe('addresses broken by a space', () => {
  const cases: [string, string[]][] = [
    ['at https:// github.com/lab/tool.', ['https://github.com/lab/tool']],
    ['at https ://github.com/lab/tool', ['https://github.com/lab/tool']],
    ['at https://github. com/lab/tool.', ['https://github.com/lab/tool']],
    ['at https://github.com/lab/ tool.', ['https://github.com/lab/tool']],
    ['at https://github.com /lab/tool.', ['https://github.com/lab/tool']],
    ['at https://lab.org/a/ b/index.html now', ['https://lab.org/a/b/index.html']],
    ['at https://lab.org/a/ and more', ['https://lab.org/a/']],
    ['at https://github.com/lab/tool and/or not', ['https://github.com/lab/tool']],
    ['at https://lab.org. It works', ['https://lab.org/']],
  ];
  test.each(cases)('%s', (text, expected) => expect(hrefs(text)).toEqual(expected));
});

describe('safe and normalised', () => {
  const cases: [string, string, string][] = [
    ['https://github.com/lab/tool.git.', 'https://github.com/lab/tool', 'https://github.com/lab/tool.git'],
    ['HTTP://Lab.ORG/Path', 'http://lab.org/Path', 'http://lab.org/Path'],
    ['https://lab.org/a\\_b', 'https://lab.org/a_b', 'https://lab.org/a_b'],
    ['https://bücher.example/x', 'https://xn--bcher-kva.example/x', 'https://xn--bcher-kva.example/x'],
    ['github.com/lab/tool', 'https://github.com/lab/tool', 'github.com/lab/tool'],
  ];
  test.each(cases)('%s', (text, href, shown) => {
    expect(findAddresses(text)).toMatchObject([{ href, shown }]);
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@lab.org/',
    'https://lab.org@evil.com',
    'http://localhost/x',
    'http://127.0.0.1/x',
    'https://',
  ])('%s is no address', (text) => expect(hrefs(text)).toEqual([]));
});

describe('properties', () => {
  const piece = fc.constantFrom(
    ...['http', 's', ':', '//', '/', '.', 'com', 'github', 'javascript', 'data', '@', '%', '\\', '_', ' '],
    ...[
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '"',
      '<',
      '>',
      'é',
      '\u202e',
      '\u0000',
      '#',
      '?',
      '&',
      ',',
      'a',
      '1',
      '-',
      '~',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }).map((url) => `see ${url}, and`),
    fc.string({ unit: 'binary' }),
  );

  test('targets are safe, spans are in bounds, in order and disjoint', () => {
    fc.assert(
      fc.property(text, (value) => {
        let last = 0;
        for (const { start, end, href, shown } of findAddresses(value)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          expect(href).toMatch(/^https?:\/\/[a-z0-9._-]+\.[a-z0-9-]{2,}(?::\d+)?(?:[/?#][^\s"<>\\]*)?$/);
          expect(shown).not.toMatch(/[\s\p{C}]/u);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('an address in a sentence is found whole', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
    fc.assert(
      fc.property(name, name, (owner, tool) => {
        const href = `https://github.com/${owner}/${tool}`;
        expect(hrefs(`Our code is at ${href}. More follows (${href}).`)).toEqual([href, href]);
      }),
    );
  });

  // A super-linear scan of these lines would outlast the time limit of the test.
  test.each([
    'a',
    'a.',
    'a-',
    '.',
    'http',
    'http://',
    'https://a.com/',
    'https://a.com/ ',
    '(',
    ')',
    'at ',
    'www.',
    'com.',
  ])('a long line of %j ends', (unit) => {
    expect(findAddresses(unit.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
    expect(findAddresses(`https://a.com/${unit.repeat(200_000)}`).length).toBeGreaterThanOrEqual(0);
  });
});
