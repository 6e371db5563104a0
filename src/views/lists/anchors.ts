import slugify from '@sindresorhus/slugify';

/**
 * Names one after the other → identifiers, no two alike, whatever the names are: each is readable where its name has
 * letters that an address can have, and is numbered where another has it.
 */
export function anchorsOf(prefix: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const stem = `${prefix}-${slugify(name, { decamelize: false }) || 'name'}`;
    let id = stem;
    for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
    taken.add(id);
    return id;
  };
}
