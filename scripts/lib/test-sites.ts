/** The two built sites that the browser tests run against: one at the root of its host, one in a folder. */
export const TEST_SITES = [
  { name: 'root', base: '/', folder: 'dist', port: 4391 },
  { name: 'subpath', base: '/some-repo', folder: '.cache/test/some-repo', port: 4392 },
] as const;

/** A library of texts that try to run or to leave their element, built for the browser tests. */
export const HOSTILE_SITE = {
  base: '/',
  content: 'tests/fixtures/hostile',
  cache: '.cache/test/hostile-cache',
  folder: '.cache/test/hostile',
} as const;

export type TestSite = (typeof TEST_SITES)[number];

/** The variables that make a script build or serve one of the sites. */
export function siteVariables({ base, folder }: TestSite): Record<string, string> {
  return { BASE_PATH: base, LECTERN_OUT: folder };
}

/** The address of the site's home page, with a slash at its end. */
export function siteAddress({ base, port }: TestSite): string {
  return `http://localhost:${port}${base === '/' ? '' : base}/`;
}
