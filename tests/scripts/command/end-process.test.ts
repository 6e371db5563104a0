import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';

const MODULE = new URL('../../../scripts/command/end-process.ts', import.meta.url).href;

it('ends with a code, after all that was printed, even if it is read slowly', async () => {
  const code = `import { endProcess } from '${MODULE}';
    console.log('x'.repeat(3_000_000));
    setInterval(() => {}, 1_000);
    await endProcess(3);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const ended = once(child, 'close');
  await setTimeout(500);
  let read = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    read += bytes.length;
  });
  expect(await ended).toEqual([3, null]);
  expect(read).toBe(3_000_001);
});
