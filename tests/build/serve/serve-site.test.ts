import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer, listenOnFreePort } from '../../../src/build/serve/serve-site.ts';

const FIRST_PORT = 4410;
let folder = '';
const servers: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-serve-'));
  mkdirSync(path.join(folder, 'papers/one'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'home');
  writeFileSync(path.join(folder, '404.html'), 'no such page');
  writeFileSync(path.join(folder, 'papers/one/index.html'), 'one');
  writeFileSync(path.join(folder, 'data.json.gz'), gzipSync('[1]'));
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(base: string): Promise<string> {
  const server = createSiteServer({ folder, base });
  servers.push(server);
  return `http://localhost:${await listenOnFreePort(server, FIRST_PORT)}`;
}

async function get(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  const location = response.headers.get('location');
  return location ? `${response.status} → ${location}` : `${response.status} ${await response.text()}`;
}

describe.each(['', '/some-repo'])('a site under “%s/”', (prefix) => {
  let origin = '';
  beforeAll(async () => {
    origin = await serve(prefix || '/');
  });

  test.each([
    ['/', '200 home'],
    ['/papers/one/', '200 one'],
    ['/papers/one/?q=a', '200 one'],
    ['/papers/two/', '404 no such page'],
    ['/papers/', '404 no such page'],
    ['/%zz', '404 no such page'],
    ['/..%2f..%2fetc/passwd', '404 no such page'],
  ])('%s', async (address, answer) => {
    expect(await get(origin + prefix + address)).toBe(answer);
  });

  test('a folder without a slash leads to its address with one', async () => {
    expect(await get(`${origin}${prefix}/papers/one?q=a`)).toBe(`301 → ${prefix}/papers/one/?q=a`);
  });
});

test('a packed file is sent as it is', async () => {
  const response = await fetch(`${await serve('/')}/data.json.gz`);
  expect(gunzipSync(await response.arrayBuffer()).toString()).toBe('[1]');
});

test('text is sent compressed, and not again while it is the same', async () => {
  const origin = await serve('/');
  const first = await fetch(`${origin}/papers/one/`);
  expect(first.headers.get('content-encoding')).toBe('gzip');
  const again = { 'if-none-match': first.headers.get('etag') ?? '', 'accept-encoding': 'gzip' };
  expect((await fetch(`${origin}/papers/one/`, { headers: again })).status).toBe(304);
  const plain = await fetch(`${origin}/papers/one/`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBe(null);
});

describe('under a base path', () => {
  test.each([
    ['/', '301 → /lib/'],
    ['/lib', '301 → /lib/'],
    ['/papers/one/', '404 no such page'],
    ['/library/', '404 no such page'],
  ])('%s', async (address, answer) => {
    expect(await get((await serve('/lib')) + address)).toBe(answer);
  });
});

test('a port that is taken is passed over', async () => {
  const [first, second] = [await serve('/'), await serve('/')];
  expect(second).not.toBe(first);
});
