import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { decodeAddress } from '../../base/decode-address.ts';
import { sendText } from './send-text.ts';

/**
 * A built site and the path it is served under, which begins with a slash and does not end with one unless it is
 * `/`.
 */
export interface ServedSite {
  folder: string;
  base: string;
}

/**
 * Serves a built site as GitHub Pages does: text is compressed, a folder without a trailing slash redirects to its
 * address with one, and unknown addresses get 404.html. Files are read on every request, so a new build shows at
 * once.
 */
export function createSiteServer({ folder, base }: ServedSite): Server {
  const prefix = base === '/' ? '' : base;
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: sendPackedAsIs });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const address = addressOf(request);
    if (address === undefined) return refuse(response, 400);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response.setHeader('Allow', 'GET, HEAD'), 405);
    }
    if (address.pathname === '/' && prefix !== '') return redirect(response, `${prefix}/`);
    if (address.pathname !== prefix && !address.pathname.startsWith(`${prefix}/`)) {
      return notFound(folder, response);
    }
    const below = address.pathname.slice(prefix.length);
    if (isFolderWithoutSlash(folder, below)) {
      return redirect(response, `${address.pathname}/${address.search}`);
    }
    const file = fileAt(folder, below);
    if (file && !isReadable(file)) return notFound(folder, response);
    if (file && sendText(file, request, response)) return;
    if (!isSoundRange(request.headers.range)) delete request.headers.range;
    const inside = Object.assign(request, { url: below + address.search });
    files(inside as IncomingMessage, response, () => notFound(folder, response));
  };
  // A file can disappear or become unreadable while it is being read: that ends one response, not the server.
  return createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  });
}

/**
 * The URL of a request; undefined if it is not a path. Leading slashes are collapsed, as are those after `/.`,
 * because a redirect to `//x` would lead to another host.
 */
function addressOf({ url = '/' }: IncomingMessage): URL | undefined {
  if (!url.startsWith('/') || /\0|%00/.test(url)) return undefined;
  const address = URL.parse(`http://localhost${url}`);
  if (address) address.pathname = address.pathname.replace(/^\/+/, '/');
  return address ?? undefined;
}

const LONGEST_OFFSET = 15;

/** Whether a range is a single range of a file; for anything else the whole file is sent. */
function isSoundRange(range = 'bytes=0-'): boolean {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === '' || from.length > LONGEST_OFFSET || to.length > LONGEST_OFFSET) return false;
  return to === '' || Number(to) >= Number(from);
}

/** Hosts send a compressed file as a file of its own type; the browser is not asked to decompress it. */
function sendPackedAsIs(response: ServerResponse, address: string): void {
  if (address.endsWith('.gz')) response.setHeader('Content-Encoding', 'identity');
}

/** Listens on the first free one of 20 ports from `port` and returns it. Throws if none is free. */
export async function listenOnFreePort(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    if (await listen(server, candidate)) return candidate;
  }
  throw new Error(`no port from ${port} to ${port + 19} is free`);
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, 'localhost');
  });
}

function isFolderWithoutSlash(folder: string, address: string): boolean {
  if (address === '') return true;
  const page = address.endsWith('/') ? undefined : fileAt(folder, `${address}/`);
  return page !== undefined && existsSync(page);
}

/** The file at an address, or a folder's index page; undefined if the address leads out of the folder. */
function fileAt(folder: string, address: string): string | undefined {
  const file = path.join(folder, decodeAddress(address.endsWith('/') ? `${address}index.html` : address));
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/** Whether a file can be read; true for one that does not exist, which may be found under another name. */
function isReadable(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}
