import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from '../../src/build/one-at-a-time.ts';

const MODULE = path.resolve('src/build/one-at-a-time.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that holds the place of the folder until it is killed. */
async function holder() {
  const code = `import { oneAtATime } from ${JSON.stringify(MODULE)};
    await oneAtATime(${JSON.stringify(folder)}, () => {}, () => new Promise((resolve) => {
      console.log('here');
      setTimeout(resolve, 60_000);
    }));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('work for one folder is done one after the other, and who waits says so once', async () => {
  const told: string[] = [];
  const steps: string[] = [];
  const work = (name: string) =>
    oneAtATime(
      folder,
      () => told.push(name),
      async () => {
        steps.push(`${name} begins`);
        await setTimeout(30);
        steps.push(`${name} ends`);
        return name;
      },
    );
  expect(await Promise.all(['a', 'b', 'c'].map(work))).toEqual(['a', 'b', 'c']);
  expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
  expect(told).toHaveLength(2);
  for (let index = 0; index < steps.length; index += 2) {
    expect(steps[index + 1]).toBe(steps[index]?.replace('begins', 'ends'));
  }
});

test('work for another folder is not waited for', async () => {
  const waited = () => expect.unreachable();
  await oneAtATime(folder, waited, () =>
    oneAtATime(path.join(folder, 'other'), waited, () => Promise.resolve()),
  );
});

test('work that fails leaves the place, and its failure is passed on', async () => {
  await expect(
    oneAtATime(
      folder,
      () => {},
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(
    await oneAtATime(
      folder,
      () => expect.unreachable(),
      () => Promise.resolve(1),
    ),
  ).toBe(1);
});

test('a killed process, killed at work or long ago, keeps nobody waiting', async () => {
  const first = await holder();
  let waited = false;
  const next = oneAtATime(
    folder,
    () => {
      waited = true;
      first.kill('SIGKILL');
    },
    () => Promise.resolve(1),
  );
  expect(await next).toBe(1);
  expect(waited).toBe(true);
  const second = await holder();
  second.kill('SIGKILL');
  await once(second, 'exit');
  expect(
    await oneAtATime(
      folder,
      () => expect.unreachable(),
      () => Promise.resolve(2),
    ),
  ).toBe(2);
});

test('of several that find the place of a killed process at once, one works at a time', async () => {
  const first = await holder();
  first.kill('SIGKILL');
  await once(first, 'exit');
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await setTimeout(20);
    working -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => oneAtATime(folder, () => {}, work)));
  expect(most).toBe(1);
});
