import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_FLAGS } from '../../scripts/node-flags.mjs';

const CODE = "import { nearest } from './src/base/nearest.ts'; console.log(nearest('gold', ['bold']));";
const MODULE = 'src/base/nearest.ts';

let cache: string;
let file: string;
beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'lectern-modules-'));
  file = path.join(cache, 'modules.json');
});
afterAll(() => rm(cache, { recursive: true }));

/** What a process prints that imports a module of the engine. */
function run(code = CODE): string {
  const env = { ...process.env, LECTERN_CACHE: cache };
  const { stdout, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, '--input-type=module', '-e', code], {
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const digestOf = (text: string) => hash('sha256', text, 'base64url');
const digestOfSource = (text: string) => digestOf(process.version + text);

/** Writes the kept modules with another text of the module, which prints “kept”. */
async function forge(digest: string, sum = digestOf): Promise<void> {
  const code = "export const nearest = () => 'kept';";
  const json = JSON.stringify([[MODULE, [digest, code]]]);
  await writeFile(file, `${sum(json)}\n${json}`);
}

describe('modules without types', () => {
  test('are kept with the digest of their source', async () => {
    expect(run()).toBe('bold\n');
    const source = await readFile(MODULE, 'utf8');
    const [, json = ''] = (await readFile(file, 'utf8')).split('\n');
    const kept = new Map(JSON.parse(json) as [string, [digest: string, code: string]][]);
    expect(kept.get(MODULE)?.[0]).toBe(digestOfSource(source));
    expect(kept.get(MODULE)?.[1]).toHaveLength(source.length);
  });

  test('are kept from other threads too', async () => {
    const lasting = JSON.stringify(`${CODE} setInterval(() => {}, 1000);`);
    const thread = `import { Worker } from 'node:worker_threads';
      new Worker(${lasting}, { eval: true });
      process.once('workerMessage', () => setImmediate(() => process.exit()));`;
    await rm(file);
    run(thread);
    expect(await readFile(file, 'utf8')).toContain(MODULE);
  });

  test('are not stripped again', async () => {
    await forge(digestOfSource(await readFile(MODULE, 'utf8')));
    expect(run()).toBe('kept\n');
  });

  test('are stripped again if the source is another', async () => {
    await forge(digestOfSource('another source'));
    expect(run()).toBe('bold\n');
  });

  test('are stripped again if what was kept is damaged', async () => {
    await forge(digestOfSource(await readFile(MODULE, 'utf8')), () => 'another digest');
    expect(run()).toBe('bold\n');
  });
});
