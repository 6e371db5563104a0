import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Text files by extension; other files are already compressed. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * Sends a text file compressed, as real hosts do, so that pages load as they would there. Returns false, with
 * nothing sent, if it is not a file, is not text, or the browser does not accept gzip. `file` must be inside the
 * site.
 */
export function sendText(file: string, request: IncomingMessage, response: ServerResponse): boolean {
  const type = TEXT_TYPES[path.extname(file)];
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  if (!type || !takesGzip || !existsSync(file)) return false;
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size}-${mtimeMs}"`;
  const headers = { ETag: tag, Vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const body = gzipSync(readFileSync(file));
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
