import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownCommand } from '../../src/base/content-files.ts';
import { machineProblem } from '../../src/base/machine-problem.ts';
import { suggestion } from '../../src/base/nearest.ts';
import { formatProblem } from '../../src/base/problems.ts';
import { COMMANDS, COMMON, type Command, type CommandName, type Option } from './commands.ts';

/** The parsed arguments of a command. */
interface Asked {
  /** Values of options. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Switches that are set. */
  readonly switches: ReadonlySet<string>;
  /** Arguments besides options. */
  readonly given: readonly string[];
}

/** What to print instead of running: the requested help, or what is wrong. */
interface Said {
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/** Parses the arguments of a command. */
export function readCommand(name: CommandName, args: readonly string[]): Asked | Said {
  const options = { ...COMMON, ...(COMMANDS[name] as Command).options };
  const isHelp = args.includes('--help') || args.includes('-h');
  if (isHelp) return { text: helpOf(name), exitCode: 0 };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([key, { takes }]) => [key, { type: takes ? 'string' : 'boolean' }]),
      ),
    });
    const wrong = givenProblem(COMMANDS[name], positionals);
    if (wrong) return refusal(name, wrong);
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
    const empty = texts.find(([, value]) => value === '');
    if (empty) return refusal(name, `--${empty[0]} has no value`);
    const { port } = values;
    if (typeof port === 'string' && !isPort(port)) {
      return refusal(name, `“${port}” is not a port: a number up to ${LAST_PORT}`);
    }
    return {
      values: Object.fromEntries(texts) as Record<string, string>,
      switches: new Set(Object.keys(values).filter((key) => values[key] === true)),
      given: positionals,
    };
  } catch (thrown) {
    return refusal(name, messageOf(thrown as NodeJS.ErrnoException, Object.keys(options)));
  }
}

const LAST_PORT = 65_535;

const CONTENT_HERE: Option = {
  ...COMMON['content'],
  does: 'the folder of the library (default: this folder)',
};

/** The usage of a command, what it does, and its options. */
function helpOf(name: CommandName): string {
  const { does, given, options }: Command = COMMANDS[name];
  const { LECTERN_COMMAND: installed } = process.env;
  const common = installed ? { ...COMMON, content: CONTENT_HERE } : COMMON;
  const rows = Object.entries({ ...options, ...common }).map(
    ([key, option]) => [`--${key}${option.takes ? ` ${option.takes}` : ''}`, option.does] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const called = installed ? `${installed} ${name}` : `npm run ${name} --`;
  const usage = `usage: ${[called, given, '[OPTION…]'].filter(Boolean).join(' ')}`;
  return [
    usage,
    '',
    `${name} ${does}.`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

/** Resolves a path relative to where it was typed: npm runs scripts in the package folder. */
export function typedPath(typed: string, variables: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(variables['INIT_CWD'] ?? '', typed);
}

/**
 * Parses this process's arguments and points the environment to the library they name. Prints help or errors, if any,
 * and exits.
 */
export function runCommand(name: CommandName): Asked {
  process.once('uncaughtException', endWith);
  const asked = readCommand(name, process.argv.slice(2));
  if ('text' in asked) {
    (asked.exitCode === 0 ? console.log : console.error)(asked.text);
    process.exit(asked.exitCode);
  }
  const { content } = asked.values;
  if (content === undefined) return asked;
  const folder = typedPath(content);
  if (name !== 'new' && !isFolder(folder)) {
    console.error(
      `there is no folder ${content}: check the path, or make a library by \`${shownCommand('new', content)}\``,
    );
    process.exit(2);
  }
  Object.assign(process.env, libraryVariables(folder, process.env));
  return asked;
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Reports what the system refuses like any other problem, and a defect of Lectern with its stack. */
function endWith(thrown: unknown): void {
  const refused = machineProblem(thrown);
  console.error(refused ? formatProblem(refused) : thrown);
  process.exit(1);
}

/** The variables of a library in its own folder; everything built from it goes there too. */
export function libraryVariables(folder: string, variables: NodeJS.ProcessEnv): Record<string, string> {
  const shown = path.relative('', folder);
  return {
    LECTERN_CONTENT: shown === '' || shown.startsWith('..') ? folder : shown,
    LECTERN_CACHE: variables['LECTERN_CACHE'] || path.join(folder, '.cache'),
    LECTERN_OUT: variables['LECTERN_OUT'] || path.join(folder, 'dist'),
    // An installed package runs far from where the user is.
    ...(variables['LECTERN_COMMAND'] && { LECTERN_SHOWN: typedFrom(variables['INIT_CWD'] ?? '', folder) }),
  };
}

/** A folder as it would be typed from another folder. */
export function typedFrom(here: string, folder: string): string {
  const below = path.relative(here, folder);
  return below.startsWith('..') ? folder : below || '.';
}

function refusal(name: CommandName, message: string): Said {
  return { text: `${message}\n\n${helpOf(name)}`, exitCode: 2 };
}

/** What is wrong with the number of arguments besides options. */
function givenProblem({ given = '' }: Command, positionals: readonly string[]): string | undefined {
  const [extra] = positionals;
  if (given === '' && extra !== undefined) return `“${extra}” is not understood`;
  if (given !== '' && !given.startsWith('[') && extra === undefined) return `${given} is missing`;
  if (!given.includes('…') && positionals.length > 1) return `“${positionals[1]}” is one too many`;
  return undefined;
}

function messageOf({ code, message }: NodeJS.ErrnoException, options: readonly string[]): string {
  const unknown = /^Unknown option '--?([^']*)'/.exec(message)?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || unknown === undefined) return message;
  return `“--${unknown}” is not an option: ${suggestion(unknown, [...options])}`;
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) > 0 && Number(text) <= LAST_PORT;
}

/** The port given by the user. */
export function portOf({ values }: Asked): number | undefined {
  return values['port'] === undefined ? undefined : Number(values['port']);
}

/** Says why a command does nothing, and returns its exit code. */
export function refuse(message: string): number {
  console.error(message);
  return 1;
}
