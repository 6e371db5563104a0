import { error, type Problem } from '../../../base/problems.ts';
import type { AddressedPaper, CuratedPaper } from '../curate.ts';

const NAMES = { arxiv: 'arXiv identifier', doi: 'DOI' } as const;

/**
 * Papers that share an identifier: if it came from the sources they would be merged, so a curation must have set it
 * for one of them.
 */
export function sameIdentifiers(
  papers: readonly AddressedPaper[],
  curations: ReadonlyMap<string, CuratedPaper>,
): Problem[] {
  return (['arxiv', 'doi'] as const).flatMap((scheme) => {
    const having = papers.filter(({ identifiers }) => identifiers[scheme] !== undefined);
    const groups = [...Map.groupBy(having, ({ identifiers }) => identifiers[scheme] as string)];
    return groups.flatMap(([value, [first, ...others]]) =>
      others.flatMap((other) =>
        first ? [sameIdentifier(NAMES[scheme], value, first, other, curations, scheme)] : [],
      ),
    );
  });
}

function sameIdentifier(
  name: string,
  value: string,
  one: AddressedPaper,
  other: AddressedPaper,
  curations: ReadonlyMap<string, CuratedPaper>,
  scheme: string,
): Problem {
  const curated = curations.get(other.slug) ?? curations.get(one.slug);
  return error(
    'same-identifier',
    `two papers have the ${name} ${value}`,
    {
      file: curated?.file ?? `content/papers/${other.slug}.mdx`,
      ...(curated && { line: curated.lineOf([scheme]) }),
    },
    `“${one.plainTitle}” (${one.slug}) and “${other.plainTitle}” (${other.slug}) cannot both have it`,
    `if they are one work, write \`sameAs: ${one.slug}\` in content/papers/${other.slug}.mdx; if not, correct the identifier of one`,
  );
}
