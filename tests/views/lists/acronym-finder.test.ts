import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acronymKey } from '../../../src/library/names/readings.ts';
import { AcronymFinder } from '../../../src/views/lists/acronym-finder.ts';

const KNOWN = new Map(
  ['LLM', 'KT', '3D-GS', 'C++', 'ΑΒ', 'É2'].map((acronym) => [acronymKey(acronym), true]),
);

/** What the finder is to find, token by token. */
function keysIn(text: string): Set<string> {
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+/_^&.-]*/gu) ?? [];
  const parts = tokens
    .filter((token) => /\p{Lu}/u.test(token))
    .flatMap((token) => [token, token.split('-')[0] ?? ''])
    .map((part) => acronymKey(part.replace(/[./&-]+$/, '')));
  return new Set(parts.filter((key) => KNOWN.has(key)));
}

it.each([
  ['LLMs and KT.', ['llm', 'kt']],
  ['KT-based, Kt’s', ['kt']],
  ['3DGSs or 3D-GS', ['3dgs']],
  ['in C++ and “ΑΒ”', ['c++', 'αβ']],
  ['llm kt', []],
])('in %j it finds %j', (text, keys) => {
  expect([...new Set(new AcronymFinder(KNOWN).keysIn(text))]).toEqual(keys);
});

it('finds what reading each token finds', () => {
  const finder = new AcronymFinder(KNOWN);
  const piece = fc.constantFrom(
    ...'LMKTkts3DGSC+-_/.&^ ’“ΑΒéÉ2\u0301𝐀'.split(''),
    'LLM',
    'KT',
    '3D-GS',
    'C++',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(new Set(finder.keysIn(text))).toEqual(keysIn(text));
    }),
    { numRuns: 2_000 },
  );
});
