import { gzipSync } from 'node:zlib';

/** Responds with a value as compressed JSON, for files of which there are many. */
export function packedJson(value: unknown): Response {
  const body = new Uint8Array(gzipSync(JSON.stringify(value), { level: 9 }));
  return new Response(body, { headers: { 'content-type': 'application/gzip' } });
}
