import { gzipSync } from 'node:zlib';
import type { APIContext } from 'astro';
import { digestOf } from '../base/digest.ts';

interface Packed<V> {
  make: () => V;
  key: () => string;
}

/**
 * The path of a value that is served as JSON, packed, and nothing else. `shown` returns a text that stands for it in
 * its key.
 */
export function packedPath<V>(
  params: Record<string, string>,
  make: () => V,
  shown: () => string = () => JSON.stringify(make()),
): { params: Record<string, string>; props: Packed<V> } {
  return { params, props: { make, key: () => digestOf(shown()) } };
}

/** Answers with the value of a path. */
export function servePacked({ props }: APIContext<Packed<unknown>>): Response {
  return packedJson(props.make());
}

/** Responds with a value as compressed JSON, for files of which there are many. */
export function packedJson(value: unknown): Response {
  const body = new Uint8Array(gzipSync(JSON.stringify(value), { level: 9 }));
  return new Response(body, { headers: { 'content-type': 'application/gzip' } });
}
