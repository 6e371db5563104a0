import { expect, test } from 'vitest';
import { lastChanged } from '../../../src/library/papers/last-changed.ts';
import { inventedText } from '../../views/invented-site.ts';

const sources = [
  { file: 'old.txt', label: 'Old', retrieved: '2024-01-05' },
  { file: 'new.txt', label: 'New', retrieved: '2025-02-06' },
  { file: 'loose.txt', label: 'Loose' },
];
const from = (...files: string[]) =>
  inventedText('a', { provenance: files.map((source) => ({ source, lines: [1, 2] })) });

test.each([
  [['old.txt'], '2024-01-05'],
  [['new.txt', 'old.txt'], '2025-02-06'],
  [['new.txt', 'loose.txt'], undefined],
  [['gone.txt'], undefined],
  [[], undefined],
])('a paper of %o last changed on %s', (files, day) => {
  expect(lastChanged([from(...files)], sources).get('a')).toBe(day);
});
