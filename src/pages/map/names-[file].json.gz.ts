import type { APIContext } from 'astro';
import type { MapName } from '../../base/addresses.ts';
import { getSite } from '../../site/site.ts';
import { mapNames } from '../../views/charts/map.ts';
import { packedJson } from '../_packed-json.ts';

export async function getStaticPaths() {
  const files = mapNames(await getSite());
  return files.map((names, file) => ({ params: { file: String(file) }, props: { names } }));
}

/** Names of dots for a map without links. */
export function GET({ props: { names } }: APIContext<{ names: MapName[] }>): Response {
  return packedJson(names);
}
