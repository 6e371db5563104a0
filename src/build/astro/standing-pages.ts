/** Paths below the base, with a slash at both ends, of the pages that a build has without rendering them. */
export type StandingPages = ReadonlySet<string>;

// Astro loads the configuration apart from the script that starts the build, so a module variable would not be shared.
const KEY = Symbol.for('lectern.standing-pages');

type Shared = typeof globalThis & { [KEY]?: () => Promise<StandingPages> };

export function setStandingPages(pages: () => Promise<StandingPages>): void {
  (globalThis as Shared)[KEY] = pages;
}

/** The pages that need not be rendered; none, unless a script has set another way. */
export async function getStandingPages(): Promise<StandingPages> {
  return (await (globalThis as Shared)[KEY]?.()) ?? new Set();
}
