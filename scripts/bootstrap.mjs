/**
 * Runs a script of this repository on the Node version it needs: `node scripts/bootstrap.mjs [--development] FILE
 * [ARGUMENT…]`.
 *
 * The system's Node runs only this file and `node-flags.mjs`, so they are plain JavaScript without dependencies and
 * only need Node 20. This one installs dependencies that are missing or differ from package-lock.json; development
 * dependencies, more than half of the total, only if the script asks for them. Node itself is one of the dependencies,
 * and that version then runs the script, including TypeScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NODE_FLAGS } from './node-flags.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = path.join(ROOT, 'node_modules');
const PINNED_NODE = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const OLDEST_NODE = 20;

const DEVELOPMENT = '--development';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, link?: boolean }} Locked */
/** @typedef {{ packages?: Record<string, Locked> }} Lock */

/**
 * Why the installed packages do not satisfy the lock file, or null if they do. `installed` is npm's own record of what
 * is in node_modules, written when an installation is complete. Development packages may be missing unless they are
 * asked for.
 *
 * @param {Lock} lock
 * @param {Lock | null} installed
 * @param {boolean} development
 * @returns {string | null}
 */
export function staleness(lock, installed, development) {
  if (!installed) return 'dependencies are not installed';
  for (const [place, wanted] of Object.entries(lock.packages ?? {})) {
    if (place === '' || wanted.link) continue;
    const present = installed.packages?.[place];
    // Optional packages are usually those of other platforms.
    if (!present && (wanted.optional || (wanted.dev && !development))) continue;
    if (present?.version !== wanted.version) return `${place} is missing or not the version wanted`;
  }
  return null;
}

/** @param {string} file @returns {Lock | null} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {boolean} development */
function install(development) {
  const lock = readLock(path.join(ROOT, 'package-lock.json'));
  const installed = readLock(path.join(MODULES, '.package-lock.json'));
  const reason = lock ? staleness(lock, installed, development) : 'there is no package-lock.json';
  if (reason === null && existsSync(PINNED_NODE)) return;
  console.log(`Installing dependencies (${reason ?? 'the pinned Node is missing'}) …`);
  const isInstalled = (lock !== null && !development && installWithout(lock)) || installAll(lock);
  if (!isInstalled) fail('npm could not install the dependencies; its message is above.');
  if (!existsSync(PINNED_NODE)) {
    fail('npm installed no Node binary. Allow install scripts for the package “node” and run this again.');
  }
}

/**
 * Installs everything except development packages, and the pinned Node.
 *
 * @param {Lock} lock
 */
function installWithout(lock) {
  const node = `node@${lock.packages?.['node_modules/node']?.version}`;
  return npm(['ci', '--omit=dev']) && npm(['install', '--omit=dev', '--no-save', '--save-prod', node]);
}

/** @param {Lock | null} lock */
function installAll(lock) {
  // `npm ci` rejects a lock file without the binary for this platform; `npm install` works with what is there.
  return (lock !== null && npm(['ci', '--include=dev'])) || npm(['install', '--no-save', '--include=dev']);
}

/** @param {string[]} command */
function npm(command) {
  // Warnings would be about the system's Node, which only runs this file.
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env['npm_execpath'];
  const options = { cwd: ROOT, stdio: /** @type {const} */ ('inherit') };
  const { status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string[]} command */
function run(command) {
  const bin = path.join(MODULES, '.bin');
  // npm says which folder the command was typed in; without npm, it is the current one.
  const env = {
    INIT_CWD: process.cwd(),
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
  };
  const child = spawn(PINNED_NODE, [...NODE_FLAGS, ...command], { cwd: ROOT, stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`The pinned Node does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (isOutOfMemory(code, signal)) console.error(OUT_OF_MEMORY);
    process.exit(code ?? (signal ? 1 : 0));
  });
}

/**
 * Whether Node ran out of memory, or the system killed it, as it does with the process that uses the most.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function isOutOfMemory(code, signal) {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 || code === 137;
}

const OUT_OF_MEMORY = `
error: this machine: this machine does not have enough memory
  why: the process was ended while it asked for more
  fix: end other programs, give Node more memory with NODE_OPTIONS=--max-old-space-size=8000, or build in parts (docs/large-libraries.md)
  see: docs/problems.md#too-little-memory`;

function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(`Lectern needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  if (ROOT.includes('*')) {
    fail(
      `Lectern is in ${ROOT}, and Node finds no packages below a folder with * in its name. Rename that folder.`,
    );
  }
  const asked = process.argv.slice(2);
  const development = asked[0] === DEVELOPMENT;
  install(development);
  run(development ? asked.slice(1) : asked);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
