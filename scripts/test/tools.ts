import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface ToolOptions {
  env?: Record<string, string>;
  /** Milliseconds. */
  timeout?: number;
}

/**
 * Makes Node keep scripts without their types and compiled: the many builds of small libraries take two thirds of the
 * processor time with it.
 */
export const KEEP_COMPILED = { NODE_COMPILE_CACHE: path.resolve('.cache/test/compiled') };

/**
 * Runs the only command of an installed package on this Node, with its output shown, and returns its exit code; 1
 * if it is killed or does not start.
 */
export function runTool(name: string, args: readonly string[], { env, timeout }: ToolOptions = {}): number {
  const { status } = spawnSync(process.execPath, [commandOf(name), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    ...(timeout && { timeout }),
  });
  return status ?? 1;
}

/** The same in parallel with other commands: its output is shown as a whole once it has ended. */
export function startTool(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const tool = spawn(process.execPath, [commandOf(name), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const output: Buffer[] = [];
  tool.stdout.on('data', (part: Buffer) => output.push(part));
  tool.stderr.on('data', (part: Buffer) => output.push(part));
  return new Promise((resolve) => {
    tool.on('error', () => resolve(1));
    tool.on('close', (status) => {
      process.stdout.write(`\n── ${name}\n${Buffer.concat(output).toString()}`);
      resolve(status ?? 1);
    });
  });
}

/** Runs a script the way `startTool` runs a tool, with its output shown as it arrives. */
export function startScript(script: string, env: Record<string, string>): Promise<number> {
  const options = { stdio: 'inherit', env: { ...process.env, ...KEEP_COMPILED, ...env } } as const;
  const running = spawn(process.execPath, [script], options);
  return new Promise((resolve) => {
    running.on('error', () => resolve(1));
    running.on('close', (status) => resolve(status ?? 1));
  });
}

/** Path of the script of a package's only command. */
function commandOf(name: string): string {
  const folder = path.join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const [script = ''] = typeof bin === 'string' ? [bin] : Object.values(bin);
  return path.join(folder, script);
}

/** Runs a script with its arguments in a process of its own and returns its exit code. */
export function runScript(command: readonly string[], env: Record<string, string>): number {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return spawnSync(process.execPath, command, options).status ?? 1;
}
