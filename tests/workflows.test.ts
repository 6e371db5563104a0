import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const texts = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

test.each(texts)('every action of %s is pinned to a commit, with its version beside it', (_, text) => {
  const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
  expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

it('has a way to renew them', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(updates).toMatchObject([{ 'package-ecosystem': 'github-actions', directory: '/' }]);
});

it('one action is of one version in all of them', () => {
  const pinned = texts.flatMap(([, text]) => text.match(/actions\/[\w-]+@[0-9a-f]+/g) ?? []);
  const names = new Set(pinned.map((one) => one.split('@')[0]));
  expect(new Set(pinned).size).toBe(names.size);
});
