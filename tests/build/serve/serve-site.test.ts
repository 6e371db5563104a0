import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
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

/** The first line of the answer to a request that no browser would write. */
async function ask(origin: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), 'localhost');
  socket.write(`${request}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (part) => {
    answer += part;
  });
  await once(socket, 'close');
  const location = /^location: (.*)$/im.exec(answer)?.[1];
  return `${/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]}${location ? ` → ${location}` : ''}`;
}

let ours: string | undefined;
test.each([
  ['GET // HTTP/1.1', '200'],
  ['GET /// HTTP/1.1', '200'],
  ['GET //[ HTTP/1.1', '404'],
  ['GET //:80 HTTP/1.1', '404'],
  ['GET http://[ HTTP/1.1', '400'],
  ['GET http://evil.example/ HTTP/1.1', '400'],
  ['GET /\\evil.example/papers/one HTTP/1.1', '404'],
  ['GET //papers/one HTTP/1.1', '301 → /papers/one/'],
  ['GET /.//papers/one HTTP/1.1', '301 → /papers/one/'],
  ['GET /x/..//papers/one HTTP/1.1', '301 → /papers/one/'],
  ['GET /%00 HTTP/1.1', '400'],
  ['GET /papers HTTP/1.1', '404'],
  ['OPTIONS * HTTP/1.1', '400'],
  ['POST / HTTP/1.1', '405'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=5-2', '200'],
  ['HEAD /data.json.gz HTTP/1.1\r\nRange: bytes=5-2', '200'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=-5', '200'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=0-99999999999999999999', '200'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=0-1,3-4', '200'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=1-3', '206'],
  ['GET /data.json.gz HTTP/1.1\r\nRange: bytes=99999-', '416'],
])('%j is answered, and so is the next request', async (request, answer) => {
  ours ??= await serve('/');
  const origin = ours;
  expect(await ask(origin, request)).toBe(answer);
  expect(await get(`${origin}/`)).toBe('200 home');
});
