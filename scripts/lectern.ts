import { suggestion } from '../src/base/nearest.ts';
import { COMMANDS, type CommandName } from './command/commands.ts';

/** Commands of the installed package. The others are for developing the engine, and stay in its repository. */
const INSTALLED = [
  'new',
  'start',
  'dev',
  'build',
  'import',
  'check',
  'check:overviews',
  'topics',
  'ledger',
  'report',
  'merge-shards',
  'serve',
] as const satisfies readonly CommandName[];

const [name = '--help', ...given] = process.argv.slice(2);
if (name === '--help' || name === '-h') console.log(help());
else if (INSTALLED.some((one) => one === name)) await run(name);
else {
  console.error(`“${name}” is not a command: ${suggestion(name, [...INSTALLED])}\n\n${help()}`);
  process.exitCode = 2;
}

/** Runs the package.json script of that name on the library in the current folder, unless another one is given. */
async function run(name: string): Promise<void> {
  const { env } = process;
  const isNamed =
    name === 'new' || given.some((one) => /^--content(?:=|$)/.test(one)) || env['LECTERN_CONTENT'];
  env['LECTERN_COMMAND'] = 'lectern';
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...given, ...(isNamed ? [] : ['--content', '.']));
  await import(`./${name.replace(':', '-')}.ts`);
}

function help(): string {
  const width = Math.max(...INSTALLED.map((one) => one.length));
  const rows = INSTALLED.map((one) => `  ${one.padEnd(width)}  ${COMMANDS[one].does}`);
  return [
    'usage: lectern COMMAND [--content DIR] [OPTION…]',
    '',
    ...rows,
    '',
    'The library is the one in this folder, or in DIR. `lectern COMMAND --help` tells what a command takes.',
  ].join('\n');
}
