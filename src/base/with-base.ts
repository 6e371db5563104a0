/**
 * The path under which the site is served, with a slash at both ends: from Vite, or outside of it from the
 * environment.
 */
const BASE = `/${import.meta.env?.BASE_URL ?? process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

/** A path below the base, such as `papers/` or `favicon.svg`, as an address within the site. */
export function withBase(path: string): string {
  return BASE + path;
}
