import { getSite } from '../../site/site.ts';
import { knownWorks } from '../../views/published/known-works.ts';
import { packedPath, servePacked } from '../_packed-json.ts';

export async function getStaticPaths() {
  return knownWorks(getSite()).map(({ slugs, shown }, file) =>
    packedPath({ file: String(file) }, slugs, shown),
  );
}

/** The keys by which imported references are matched to papers of the library. */
export const GET = servePacked;
