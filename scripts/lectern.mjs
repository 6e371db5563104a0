#!/usr/bin/env node
/**
 * The command of the installed package: `lectern COMMAND [ARGUMENT…]`. Plain JavaScript that any Node can read; it
 * runs `lectern.ts` in another Node process with `node-flags.mjs`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from './node-flags.mjs';

const OLDEST_NODE = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`lectern needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
  process.exit(1);
}
const place = (file) => fileURLToPath(new URL(file, import.meta.url));
const child = spawn(process.execPath, [...NODE_FLAGS, place('lectern.ts'), ...process.argv.slice(2)], {
  cwd: place('..'),
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.cwd() },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
