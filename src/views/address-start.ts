/** The name of the file that holds a page's address: the first characters of its name, what is no Latin letter or digit as `_`. */
export function startOf(name: string, length: number): string {
  const characters = Array.from({ length }, (_, at) => (/[a-z0-9]/.test(name[at] ?? '') ? name[at] : '_'));
  return length === 0 ? 'all' : characters.join('');
}
