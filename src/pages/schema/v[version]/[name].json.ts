import type { APIContext } from 'astro';
import { jsonSchemas } from '../../../views/published/json-schemas.ts';

export function getStaticPaths() {
  return jsonSchemas().map(({ name, version, text }) => ({
    params: { name, version: String(version) },
    props: { text },
  }));
}

/** The JSON Schema of a format. */
export function GET({ props: { text } }: APIContext<{ text: string }>): Response {
  return new Response(text, { headers: { 'content-type': 'application/schema+json' } });
}
