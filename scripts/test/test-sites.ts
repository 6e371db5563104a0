/** The two built sites that the browser tests run against: one at the root of its host, one in a folder. */
export const TEST_SITES = [
  { name: 'root', base: '/', folder: 'dist', port: 4391 },
  { name: 'subpath', base: '/some-repo', folder: '.cache/test/some-repo', port: 4392 },
] as const;

/**
 * A library of texts that try to run or to escape their element, built for the browser tests. It deliberately has
 * no ledger.
 */
export const HOSTILE_SITE = inventedSite('hostile');

/** A small library whose site is compact, like those of large libraries, built for the browser tests. */
export const COMPACT_SITE = inventedSite('compact');

/** The same library, with the same theme, as a site of ordinary pages, whose appearance is compared. */
export const TOWN_SITE = inventedSite('town', 'compact');

export type TestSite = (typeof TEST_SITES)[number];
type InventedSite = ReturnType<typeof inventedSite>;

function inventedSite(name: string, library = name) {
  return {
    base: '/',
    content: `tests/fixtures/${library}`,
    cache: `.cache/test/${library}-cache`,
    folder: `.cache/test/${name}`,
  };
}

/** The variables that make a script build or serve one of the sites. */
export function siteVariables({ base, folder }: TestSite): Record<string, string> {
  return { BASE_PATH: base, LECTERN_OUT: folder };
}

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

/** The address of the site's home page, with a trailing slash. */
export function siteAddress({ base, port }: TestSite): string {
  return `http://localhost:${port}${base === '/' ? '' : base}/`;
}
