/**
 * Lets Node load this repository's TypeScript: `node --import` this file. It keeps every module without its types,
 * because removing them takes Node half of the time until a build begins; and below `node_modules`, where this
 * repository is if it is an installed package, Node does not remove them at all. The alternatives for a package are more
 * complex: compiling to JavaScript when packing would mean rewriting the imports of templates, routes and workers, and
 * copying the engine elsewhere would need a location, dependencies next to it, and cleanup.
 */
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { isMainThread, postMessageToThread } from 'node:worker_threads';

const ROOT = new URL('../..', import.meta.url).href;
/** Read here as in `src/base/environment.ts`, which is TypeScript and cannot be loaded yet. */
const FILE = path.resolve(process.env['LECTERN_CACHE'] || '.cache', 'modules.json');
/** What a module calls another one of the repository, or of its own package. */
const NEIGHBOR = /^\.\.?\/[\w/.-]+\.(?:ts|m?js)$/;

/** @typedef {[digest: string, code: string]} Stripped the digest of a module with its types, and its text without. */

/** By path below the repository. */
const kept = readKept();
let isChanged = false;

/** The id of the main thread, which keeps what others have stripped. */
const MAIN = 0;

registerHooks({
  // Node would also look for the module and its real path, which makes loading Astro a sixth slower. What is not
  // imported but required may lack a part of its name.
  resolve(specifier, context, next) {
    const { parentURL = '', conditions } = context;
    const isNamed =
      parentURL.startsWith('file:') && NEIGHBOR.test(specifier) && conditions.includes('import');
    if (!isNamed) return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, shortCircuit: true };
  },
  load(url, context, next) {
    const [file = ''] = url.split(/[?#]/, 1);
    if (!file.startsWith(ROOT) || !file.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: withoutTypes(file), shortCircuit: true };
  },
});
if (isMainThread) {
  process.on('workerMessage', (stripped) => add(...stripped));
  process.on('exit', keep);
}

/** @param {string} file */
function withoutTypes(file) {
  const text = readFileSync(new URL(file), 'utf8');
  const digest = digestOf(process.version + text);
  const place = file.slice(ROOT.length);
  const [knownDigest, known] = kept.get(place) ?? [];
  if (known !== undefined && knownDigest === digest) return known;
  const code = stripTypeScriptTypes(text);
  if (isMainThread) add(place, [digest, code]);
  // What does not arrive is stripped again by a later process. The first message of a `BroadcastChannel` would have Node
  // load its HTTP client, for 60 milliseconds.
  else postMessageToThread(MAIN, [place, [digest, code]]).catch(() => {});
  return code;
}

/** @param {string} place @param {Stripped} stripped */
function add(place, stripped) {
  kept.set(place, stripped);
  isChanged = true;
}

/** @param {string | Buffer} content */
function digestOf(content) {
  return hash('sha256', content, 'base64url');
}

/** The modules that an earlier process kept; none if the file is not as it was written. */
function readKept() {
  /** @type {Map<string, Stripped>} */
  const none = new Map();
  try {
    const bytes = readFileSync(FILE);
    const end = bytes.indexOf('\n');
    const json = bytes.subarray(end + 1);
    if (digestOf(json) !== bytes.toString('latin1', 0, end)) return none;
    return new Map(/** @type {[string, Stripped][]} */ (JSON.parse(json.toString())));
  } catch {
    return none;
  }
}

/** Keeps the modules of all threads, and of earlier processes. Where nothing can be written, nothing is kept. */
function keep() {
  if (!isChanged) return;
  const json = JSON.stringify([...kept]);
  const next = `${FILE}.${randomUUID()}.next`;
  try {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(next, `${digestOf(json)}\n${json}`);
    renameSync(next, FILE);
  } catch {}
}
