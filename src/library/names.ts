import { findAcronyms } from './acronyms.ts';
import { presentedNames } from './name-patterns.ts';
import { isCommon, isDistinctive } from './name-shapes.ts';
import { titleNames } from './title-names.ts';

/**
 * The systems that a paper introduces, most important first: those its title gives, then those its abstract presents
 * as the authors' own. Takes repaired plain text. A spelled-out name is replaced by its acronym, and stays beside it
 * only where the title uses it.
 */
export function findNames({ title, abstract }: { title: string; abstract: string }): string[] {
  const acronyms = new Map(
    findAcronyms(`${abstract}`).map(({ acronym, expansion }) => [fold(expansion), acronym]),
  );
  const names = new Map<string, string>();
  const add = (name: string) => {
    const key = fold(name);
    if (key && !isCommon(name) && !names.has(key)) names.set(key, name);
  };
  for (const name of titleNames(title, abstract)) {
    const acronym = acronyms.get(fold(name));
    if (acronym) add(acronym);
    add(name);
  }
  for (const { name, at } of presentedNames(abstract)) {
    const acronym = acronymBehind(abstract, at, acronyms) ?? acronyms.get(fold(name));
    if (acronym) add(acronym);
    else if (isDistinctive(name) || !/\s/.test(name) || isLongEnough(name)) add(name);
  }
  return [...names.values()];
}

function isLongEnough(name: string): boolean {
  return name.split(/\s+/).length <= 6;
}

/** The acronym whose expansion starts at an offset. */
function acronymBehind(abstract: string, at: number, acronyms: Map<string, string>): string | undefined {
  const stretch = abstract.slice(at, at + 140);
  for (const [expansion, acronym] of acronyms)
    if (fold(stretch.slice(0, expansion.length + 30)).startsWith(expansion) && stretch.includes(`(${acronym}`)) return acronym;
  return undefined;
}

/** Singular, lower case, letters, digits and signs that tell names apart. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '').replace(/s$/, '');
}
