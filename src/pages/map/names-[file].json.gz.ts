import type { APIContext } from 'astro';
import { getSite } from '../../site.ts';
import { mapNames } from '../../views/map.ts';
import type { MapName } from '../../views/map-names.ts';
import { packedJson } from '../_packed-json.ts';

export async function getStaticPaths() {
  const files = mapNames(await getSite());
  return files.map((names, file) => ({ params: { file: String(file) }, props: { names } }));
}

/** Names of dots on a map that has no links. */
export function GET({ props: { names } }: APIContext<{ names: MapName[] }>): Response {
  return packedJson(names);
}
