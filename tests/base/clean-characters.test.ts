import { expect, test } from 'vitest';
import { cleanCharacters, cleanLines, hasHiddenCharacters } from '../../src/base/clean-characters.ts';

/** What `cleanCharacters` promises, written with properties of characters and without shortcuts. */
function cleanSlowly(text: string): string {
  const kept = Array.from(text.toWellFormed()).filter((char) => {
    const code = char.codePointAt(0) as number;
    const isControl = /\p{Cc}/u.test(char) && !/[\t\n\v\f\r\u0085]/.test(char);
    const isNoncharacter =
      (code >= 0xfdd0 && code <= 0xfdef) ||
      ((code & 0xfffe) === 0xfffe && !(code > 0x3ffff && code < 0xf0000));
    const isTag = code >= 0xe0000 && code <= 0xe007f;
    const isInvisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/.test(char);
    return !(isControl || isNoncharacter || isTag || isInvisible || /\p{Co}/u.test(char));
  });
  return kept.join('').normalize('NFC');
}

test('every character is cleaned according to its properties, alone and after a letter', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    // The planes without characters of their own, by samples.
    if (code > 0x40000 && code % 0x10000 > 0x100 && code % 0x10000 < 0xfff0 && code % 997 !== 0) continue;
    const char = String.fromCodePoint(code);
    for (const text of [`e${char}`, `${char}\u0301`]) {
      if (cleanCharacters(text) !== cleanSlowly(text)) wrong.push(`${code.toString(16)}: ${text}`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
});

test('characters that hide text are found, and marks of word processors do not count as such', () => {
  expect(hasHiddenCharacters('Zoë — naïve 模型 ≤ 3')).toBe(false);
  expect(hasHiddenCharacters('soft\u00ADhyphen')).toBe(false);
  for (const hidden of ['\u202E', '\uE000', '\u{E0041}', '\u{F1234}', '\uD83D', '\uFFFE']) {
    expect(hasHiddenCharacters(`a${hidden}b`)).toBe(true);
  }
});

test('a text of many lines is cleaned like its lines, wherever something is to be removed', () => {
  const plain = 'A line of a list of papers, long enough to fill several pieces.\n'.repeat(500);
  expect(cleanLines(plain)).toBe(plain);
  for (const at of [0, 5_000, 16_000, plain.length]) {
    const damaged = `${plain.slice(0, at)}e\u0301\u202E${plain.slice(at)}\uE000${plain}\u202E`;
    expect(cleanLines(damaged)).toBe(cleanSlowly(damaged));
  }
});
