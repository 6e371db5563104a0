import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';

test('a digest is the start of SHA-256, of text and bytes alike', () => {
  const whole = createHash('sha256').update('Größe').digest('base64url');
  expect(whole.startsWith(digestOf('Größe'))).toBe(true);
  expect(digestOf(new TextEncoder().encode('Größe'))).toBe(digestOf('Größe'));
  expect(digestOf('')).toHaveLength(22);
});

test('the borders and the order of parts count', () => {
  const digests = [digestOf('ab', 'c'), digestOf('a', 'bc'), digestOf('c', 'ab'), digestOf('ab', 'c', '')];
  expect(new Set(digests).size).toBe(digests.length);
});
