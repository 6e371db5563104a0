/** The site of the library in `content/`, at the root of its host: most browser tests run against it. */
export const MAIN_SITE = { base: '/', folder: 'dist', port: 4391 } as const;

/**
 * A library of texts that try to run or to escape their element, built for the browser tests. It deliberately has
 * no ledger.
 */
export const HOSTILE_SITE = inventedSite('hostile', '/');

/** A small library whose site is compact, like those of large libraries, in a folder of its host. */
export const COMPACT_SITE = inventedSite('compact', '/some-repo');

/** The same library, with the same theme, as a site of ordinary pages, whose appearance is compared. */
export const TOWN_SITE = inventedSite('town', '/some-repo', 'compact');

type InventedSite = ReturnType<typeof inventedSite>;

function inventedSite(name: string, base: string, library = name) {
  return {
    base,
    content: `tests/fixtures/${library}`,
    cache: `.cache/test/${library}-cache`,
    folder: `.cache/test/${name}`,
  };
}

/** The variables that make a script build or serve the main site. */
export const mainVariables: Record<string, string> = {
  BASE_PATH: MAIN_SITE.base,
  LECTERN_OUT: MAIN_SITE.folder,
};

/** The variables that make a script build one of the invented sites. */
export function inventedVariables(site: InventedSite): Record<string, string> {
  return {
    BASE_PATH: site.base,
    LECTERN_CONTENT: site.content,
    LECTERN_CACHE: site.cache,
    LECTERN_OUT: site.folder,
    CI: '',
    ...(site === COMPACT_SITE && { LECTERN_COMPACT_ABOVE: '1' }),
  };
}
