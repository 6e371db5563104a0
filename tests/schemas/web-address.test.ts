import { expect, test } from 'vitest';
import { parseWebAddress, shownWebAddress } from '../../src/schemas/web-address.ts';

test.each([
  ['https://lark.example/~ada/', 'lark.example/~ada'],
  [' HTTP://www.lark.example ', 'lark.example'],
  ['https://gärten.example', 'xn--grten-gra.example'],
])('%s is an address of the web, shown as %s', (text, shown) => {
  const address = parseWebAddress(text) ?? '';
  expect(shownWebAddress(address)).toBe(shown);
  expect(parseWebAddress(address)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//lark.example',
  'lark.example',
  'https://bank.example@lark.example/',
  'https://',
  `https://lark.example/${'a'.repeat(500)}`,
  '',
])('%s is none', (text) => expect(parseWebAddress(text)).toBeUndefined());
