import slugify from '@sindresorhus/slugify';

/**
 * Returns a function that turns one name after another into unique identifiers, whatever the names are: readable if
 * the name has letters that an address can have, and numbered if another name has the same.
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
