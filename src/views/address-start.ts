/** The name of the file that holds a page's address: the first characters of its name, what is no Latin letter or digit as `_`. */
export function startOf(name: string, length: number): string {
  if (length === 0) return 'all';
  return name
    .slice(0, length)
    .replace(/[^a-z0-9]/g, '_')
    .padEnd(length, '_');
}
