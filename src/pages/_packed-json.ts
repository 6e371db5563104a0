import { gzipSync } from 'node:zlib';
import type { APIContext } from 'astro';
import { digestOf } from '../base/digest.ts';

interface Packed<V> {
  value: V;
  key: () => string;
}

/** The path of a value that is served as JSON, packed, and nothing else. */
export function packedPath<V>(
  params: Record<string, string>,
  value: V,
): { params: Record<string, string>; props: Packed<V> } {
  return { params, props: { value, key: () => digestOf(JSON.stringify(value)) } };
}

/** Answers with the value of a path. */
export function servePacked({ props }: APIContext<Packed<unknown>>): Response {
  return packedJson(props.value);
}

/** Responds with a value as compressed JSON, for files of which there are many. */
export function packedJson(value: unknown): Response {
  const body = new Uint8Array(gzipSync(JSON.stringify(value), { level: 9 }));
  return new Response(body, { headers: { 'content-type': 'application/gzip' } });
}
