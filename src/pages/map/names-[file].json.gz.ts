import { getSite } from '../../site/site.ts';
import { mapNames } from '../../views/charts/map.ts';
import { packedPath, servePacked } from '../_packed-json.ts';

export async function getStaticPaths() {
  return mapNames(getSite()).map((names, file) => packedPath({ file: String(file) }, () => names));
}

/** Names of dots for a map without links. */
export const GET = servePacked;
