/** The name of the paper whose page has the path; undefined for other paths. */
export function slugAt(path: string): string | undefined {
  return /\/papers\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
}
