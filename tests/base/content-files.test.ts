import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { shownCommand, shownHint, shownPath } from '../../src/base/content-files.ts';

const HINT = 'add a row to content/library.yaml, then run `npm run ledger`';

afterEach(() => vi.unstubAllEnvs());

/** Sets the variables that say how a command was called, and for which library. */
function setVariables(variables: Record<string, string>) {
  vi.stubEnv('LECTERN_CONTENT', '');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

describe('a hint names files and commands as the person would type them', () => {
  it.each([
    [{}, 'add a row to content/library.yaml, then run `npm run ledger`'],
    [
      { LECTERN_CONTENT: '/birds' },
      'add a row to /birds/library.yaml, then run `npm run ledger -- --content /birds`',
    ],
    [
      { LECTERN_CONTENT: '/birds', LECTERN_COMMAND: 'lectern', LECTERN_SHOWN: '.' },
      'add a row to library.yaml, then run `lectern ledger`',
    ],
    [
      { LECTERN_CONTENT: '/a/birds', LECTERN_COMMAND: 'lectern', LECTERN_SHOWN: 'birds/' },
      'add a row to birds/library.yaml, then run `lectern ledger --content birds/`',
    ],
  ])('with %j', (variables, shown) => {
    setVariables(variables);
    expect(shownHint(HINT)).toBe(shown);
  });
});

test('a command that makes a library takes none, and one that names its own takes that', () => {
  setVariables({ LECTERN_CONTENT: '/birds' });
  expect(shownHint('`npm run new -- FOLDER`')).toBe('`npm run new -- FOLDER`');
  expect(shownCommand('start', '--content fish')).toBe('npm start -- --content fish');
  expect(shownHint('`npm run build -- --shard 1/2`')).toBe('`npm run build -- --content /birds --shard 1/2`');
});

test('files that are not of the library stay as they are', () => {
  setVariables({ LECTERN_CONTENT: '/birds' });
  expect(shownPath('docs/problems.md')).toBe('docs/problems.md');
});
