import { error, type Place, type Problem } from '../../base/problems.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import { followRedirects, type Ledger } from '../../schemas/content/ledger.ts';
import type { MergedPaper } from '../../schemas/paper.ts';

export const LEDGER_FILE = 'content/permalinks.json';

/** The problem of two papers whose titles both match one entry; `free` is an address for the second. */
export function twoOwners(
  slug: string,
  one: MergedPaper,
  other: MergedPaper,
  free: string,
  where: Place,
): Problem {
  return error(
    'address-claimed-twice',
    `two papers claim the address “${slug}”`,
    where,
    `“${one.plainTitle}” (${placeOf(one)}) and “${other.plainTitle}” (${placeOf(other)}) both match its entry`,
    `if they are one work, give both the same arXiv identifier or DOI in their sources; if not, add the second to "papers" as "${free}"`,
  );
}

function placeOf({ provenance: [first] }: MergedPaper): string {
  return first ? `${first.source}:${first.lines[0]}` : 'no source';
}

/** Entries of the ledger that lead to no paper; `live` are the addresses of all papers. */
export function checkLedger(
  { papers, redirects }: Ledger,
  live: ReadonlySet<string>,
  lineOf: LineOf,
): Problem[] {
  const published = Object.entries(papers);
  const lost = published.filter(([slug]) => !live.has(slug) && !Object.hasOwn(redirects, slug));
  const problems = isMost(lost.length, published.length)
    ? [mostlyLost(lost.length, published.length)]
    : lost.map(([slug, title]) =>
        error(
          'published-address-lost',
          `the published address “${slug}” has neither a paper nor a redirect`,
          { file: LEDGER_FILE, line: lineOf(['papers', slug]) },
          `no source has “${title}” any longer, and published links must not break`,
          `restore the paper, add "${slug}" to "redirects" with the slug that replaces it, or take it down by \`removed\` in content/papers/${slug}.mdx`,
        ),
      );
  for (const [from, to] of Object.entries(redirects)) {
    if (live.has(followRedirects(to, redirects)) && !live.has(from)) continue;
    problems.push(
      error(
        'redirect-to-nothing',
        `the redirect of “${from}” does not lead to a paper`,
        { file: LEDGER_FILE, line: lineOf(['redirects', from]) },
        live.has(from) ? 'a paper still has this address' : `no paper has the address “${to}”`,
        'make the redirect lead from a slug that no paper has to the slug of a paper',
      ),
    );
  }
  return problems;
}

/** More than half, and more than one: a small library may lose a single paper. */
function isMost(lost: number, all: number): boolean {
  return lost > 1 && lost * 2 > all;
}

function mostlyLost(lost: number, all: number): Problem {
  return error(
    'ledger-of-another-library',
    `${lost} of the ${all} published papers are no longer in any source`,
    { file: LEDGER_FILE },
    'the ledger holds the addresses of one library forever, and the sources belong to another',
    'create a library of your own with `npm run new -- FOLDER`; or restore the sources of this one',
  );
}

/** The problem of a site that is published before the ledger has the addresses of all its papers. */
export function lackingInLedger(added: readonly string[]): Problem[] {
  if (added.length === 0) return [];
  return [
    error(
      'ledger-incomplete',
      `the ledger lacks ${added.length} paper${added.length === 1 ? '' : 's'}: ${added.slice(0, 5).join(', ')}${added.length > 5 ? ', …' : ''}`,
      { file: LEDGER_FILE },
      'an address must be recorded before it is published, so that it never changes',
      'run `npm run ledger` and commit the file',
    ),
  ];
}
