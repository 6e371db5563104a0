import { parseArxiv, parseDoi } from '../../schemas/identifiers.ts';
import type { MergedPaper } from '../../schemas/paper.ts';

/** The papers of the library that a paper cites, and those that cite it: slugs, sorted. */
export interface Citing {
  cites: string[];
  citedBy: string[];
}

type Citable = Pick<MergedPaper, 'identifiers' | 'provenance' | 'references'> & { slug: string };

/** Globally unique work identifiers of OpenAlex, PubMed and Semantic Scholar. */
const EVERYWHERE = /^(?:W\d{3,12}|\d{5,9}|[0-9a-f]{40})$/i;

/**
 * Which papers cite each other, in the order of `papers`, according to the references in sources: each is an
 * identifier, or the name of an entry, which refers to the same source unless it is globally unique. Linear in the
 * number of papers and references.
 */
export function citedPapers(papers: readonly Citable[]): Citing[] {
  const indexOf = new Map<string, number>();
  for (const [index, paper] of papers.entries()) {
    for (const name of namesOf(paper)) if (!indexOf.has(name)) indexOf.set(name, index);
  }
  const cited = papers.map((paper, index) => {
    const found = (paper.references ?? []).flatMap((reference) => {
      const meant = meaningsOf(reference, paper).map((name) => indexOf.get(name));
      return meant.find((other) => other !== undefined) ?? [];
    });
    return new Set(found.filter((other) => other !== index));
  });
  const citing = papers.map((): string[] => []);
  for (const [index, others] of cited.entries()) {
    for (const other of others) citing[other]?.push((papers[index] as Citable).slug);
  }
  return cited.map((others, index) => ({
    cites: [...others].map((other) => (papers[other] as Citable).slug).sort(),
    citedBy: (citing[index] ?? []).sort(),
  }));
}

/** Everything that a reference to a paper can consist of. */
function namesOf({ identifiers: { arxiv, doi }, provenance }: Citable): string[] {
  const keys = provenance.flatMap(({ source, key }) => {
    if (key === undefined) return [];
    return [keyIn(source, key), ...(EVERYWHERE.test(key) ? [keyIn('', key)] : [])];
  });
  return [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(doi ? [`doi:${doi}`] : []), ...keys];
}

/** What a reference of a paper can mean, most certain first. */
function meaningsOf(reference: string, { provenance }: Citable): string[] {
  const colon = reference.indexOf(':');
  const [scheme, name] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (scheme === 'key') {
    const own = [...new Set(provenance.map(({ source }) => source))].map((source) => keyIn(source, name));
    return EVERYWHERE.test(name) ? [...own, keyIn('', name)] : own;
  }
  // arXiv's own DOI is the arXiv identifier.
  const arxiv = parseArxiv(name);
  const doi = parseDoi(name);
  return [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(doi ? [`doi:${doi}`] : [])];
}

function keyIn(source: string, key: string): string {
  return `key:${source}\n${key.toLowerCase()}`;
}
