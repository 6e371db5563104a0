import { readFileSync } from 'node:fs';
import path from 'node:path';

const SPECIFIER = /\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g;
/** Modules that only the bundler has. */
const VIRTUAL = /^(?:virtual|astro):/;
const VARIABLES = /\bimport\.meta\.env\./;
const QUOTED = /`[^`]*`/g;

/**
 * Recognizes the modules of a package that Node can load as they are: neither they nor the modules they import need
 * anything that only the bundler has. `folder` holds the package's compiled modules.
 */
export function loadsInNode(folder: string): (file: string) => boolean {
  const imports = new Map<string, string[] | null>();
  const answers = new Map<string, boolean>();
  const importsOf = (file: string) => {
    if (!imports.has(file)) imports.set(file, readImports(file, folder));
    return imports.get(file) ?? null;
  };
  return (file) => {
    const known = answers.get(file);
    if (known !== undefined) return known;
    // A set also visits what is added to it meanwhile.
    const reached = new Set([file]);
    for (const one of reached) {
      const next = answers.get(one) === false ? null : importsOf(one);
      if (next === null) {
        answers.set(file, false);
        return false;
      }
      for (const each of next) if (answers.get(each) !== true) reached.add(each);
    }
    for (const one of reached) answers.set(one, true);
    return true;
  };
}

/** The modules of the package that a file imports, or null if it is not a module that Node can load by itself. */
function readImports(file: string, folder: string): string[] | null {
  if (!file.startsWith(folder + path.sep) || !file.endsWith('.js')) return null;
  const text = readFileSync(file, 'utf8');
  if (VARIABLES.test(text.replace(QUOTED, ''))) return null;
  const specifiers = Array.from(text.matchAll(SPECIFIER), ([, specifier = '']) => specifier);
  if (specifiers.some((specifier) => VIRTUAL.test(specifier))) return null;
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.resolve(path.dirname(file), specifier));
}
