import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { COMMANDS, type CommandName } from '../../../scripts/command/commands.ts';
import { libraryVariables, readCommand, typedPath } from '../../../scripts/command/read-command.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];

test('a command takes options, switches and arguments', () => {
  expect(readCommand('build', ['--strict', '--shard', '2/3', '--content', 'birds'])).toEqual({
    values: { shard: '2/3', content: 'birds' },
    switches: new Set(['strict']),
    given: [],
  });
  expect(readCommand('import', ['a.bib', '--label=A'])).toMatchObject({
    values: { label: 'A' },
    given: ['a.bib'],
  });
});

test.each<[CommandName, string[]]>([
  ['build', ['--shard']],
  ['build', ['--shard', '']],
  ['build', ['--shrad', '1/2']],
  ['build', ['--strict=yes']],
  ['build', ['birds']],
  ['new', []],
  ['start', ['--port', 'abc']],
  ['dev', ['--port', '65536']],
  ['import', ['a.bib', 'b.bib']],
])('%s says what is wrong with %j', (name, args) => {
  expect(readCommand(name, args)).toMatchSnapshot();
});

describe('every command', () => {
  it.each(NAMES)('%s has a help that names its options', (name) => {
    const help = readCommand(name, ['--nonsense', '--help']);
    expect(help).toMatchObject({ exitCode: 0 });
    expect('text' in help && help.text).toMatch(
      new RegExp(`^usage: npm run ${name} -- .*\n[\\s\\S]*--content DIR`),
    );
  });

  it('of package.json that runs TypeScript is in the table', () => {
    const scripts = Object.entries(manifest.scripts).filter(([, line]) => / scripts\/\S+\.ts$/.test(line));
    expect(scripts.map(([name]) => name).filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
  });
});

test('a typed path is relative to the current folder', () => {
  expect(typedPath('a.bib', { INIT_CWD: '/home/me' })).toBe(path.resolve('/home/me/a.bib'));
  expect(typedPath('a.bib', {})).toBe(path.resolve('a.bib'));
});

test('output of a library is in its folder, unless the environment says otherwise', () => {
  expect(libraryVariables('/birds', {})).toEqual({
    LECTERN_CONTENT: '/birds',
    LECTERN_CACHE: path.join('/birds', '.cache'),
    LECTERN_OUT: path.join('/birds', 'dist'),
  });
  expect(libraryVariables(path.resolve('birds'), { LECTERN_OUT: 'site' })).toMatchObject({
    LECTERN_CONTENT: 'birds',
    LECTERN_OUT: 'site',
  });
});
