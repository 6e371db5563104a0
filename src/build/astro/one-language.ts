import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { Language } from '../../strings/language.ts';

const ONE = '\0strings-of-one-language';

/**
 * Gives the scripts of a site only the string table of its language, in place of the module that has all of them.
 * `strings` is the folder of the tables.
 */
export function oneLanguage(
  strings: string,
  language: Language,
): NonNullable<ViteUserConfig['plugins']>[number] {
  const all = path.join(strings, 'index.ts');
  const table = path.join(strings, language, 'index.ts');
  return {
    name: 'lectern-one-language',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(id, importer, options) {
      if (importer === undefined || !/strings|^\.\//.test(id)) return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      if (!found?.id.startsWith(strings + path.sep)) return found;
      // A script only includes the parts of the table that it uses.
      return { id: found.id === all ? ONE : found.id, moduleSideEffects: false };
    },
    load: (id) => (id === ONE ? `export * as strings from ${JSON.stringify(table)};` : undefined),
  };
}
