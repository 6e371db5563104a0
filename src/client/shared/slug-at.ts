/** The slug of the paper whose page has this path; undefined for other paths. */
export function slugAt(path: string): string | undefined {
  return /\/papers\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
}
