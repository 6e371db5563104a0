import { getSite } from '../../site/site.ts';
import { knownWorks } from '../../views/published/known-works.ts';
import { packedPath, servePacked } from '../_packed-json.ts';

export async function getStaticPaths() {
  return knownWorks(getSite()).map((works, file) => packedPath({ file: String(file) }, works));
}

/** The keys by which imported references are matched to papers of the library. */
export const GET = servePacked;
