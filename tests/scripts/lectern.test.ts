import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPacked } from '../../scripts/test/install-packed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-packed-'));
const library = path.join(folder, 'birds');
let command = '';

beforeAll(async () => {
  command = await installPacked(path.join(folder, 'engine'));
  for (const parameters of [
    ['init', '-q'],
    ['remote', 'add', 'origin', 'https://github.com/someone/zoo.git'],
  ]) {
    spawnSync('git', parameters, { cwd: folder });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The installed command, as it is run in a folder. */
function lectern(here: string, ...parameters: string[]) {
  const { PATH, HOME } = process.env;
  const options = { cwd: here, encoding: 'utf8', env: { PATH, HOME } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], options);
  return { status, stdout, stderr };
}

it('is run by its name', () => {
  expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('lists its commands', () => {
  const { status, stdout } = lectern(folder, '--help');
  expect(status).toBe(0);
  expect(stdout).toMatchSnapshot();
});

it('knows a command by nearly its name', () => {
  const { status, stderr } = lectern(folder, 'bild');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^“bild” is not a command: did you mean “build”\?\n/);
});

it('takes no folder that is not there for a library', () => {
  const { status, stdout, stderr } = lectern(folder, 'check', '--content', 'brids');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('there is no folder brids: check the path, or make a library by `lectern new brids`\n');
});

it('makes a library of three papers and checks it from within, naming files and commands as they are typed there', () => {
  const entries = ['Heron', 'Stilt', 'Crane'].map(
    (bird, at) =>
      `@article{k${at}, title = {${bird} Tracks in Tidal Mud}, author = {Lark, Ada}, year = {2020}}`,
  );
  writeFileSync(path.join(folder, 'birds.bib'), entries.join('\n\n'));
  const made = lectern(folder, 'new', 'birds', 'birds.bib', '--retrieved', '2024-05-31');
  expect(made.stderr).toBe('');
  expect(made.stdout).toMatch(/The library is in birds\. Next:\n {2}lectern start --content birds {2}/);
  expect(lectern(library, 'check').stdout).toBe(
    '3 papers from 1 source in 0 topics: 0 errors, 0 warnings.\n',
  );
  const workflow = readFileSync(path.join(library, '.github/workflows/site.yml'), 'utf8');
  expect(workflow, 'the repository around a package is not that of the engine').toContain('OWNER/lectern');
  expect(made.stdout).toContain('write the engine');
  writeFileSync(path.join(library, 'permalinks.json'), '{ "papers": {}, "redirects": {} }\n');
  writeFileSync(path.join(library, 'library.yaml'), 'titel: Birds\n');
  const { stdout } = lectern(library, 'check');
  expect(stdout).toContain('error: library.yaml:1: title is missing');
  expect(stdout).toContain('The ledger lacks 3 of them: run `lectern ledger`.');
});
