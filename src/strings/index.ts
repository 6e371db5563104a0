import * as de from './de/index.ts';
import * as en from './en/index.ts';
import type { Language } from './language.ts';
import * as zh from './zh/index.ts';

/** All that a site says to its readers; the English table is the model of the others. */
export type Strings = Table<typeof en>;

/** A table whose words are any words. */
type Table<T> = T extends string
  ? string
  : T extends (...args: never) => unknown
    ? T
    : { [K in keyof T]: Table<T[K]> };

export const TABLES: Readonly<Record<Language, Strings>> = { en, de, zh };

/**
 * What the site says, in the language of the library that this process shows. It changes with the library, so it is read
 * where a page is made and never when a module is loaded. The scripts of a site hold this one table, put here by the
 * bundler (`src/build/astro/one-language.ts`).
 */
export let strings: Strings = en;

/** Makes `strings` those of a language. `setSite` does so. */
export function setLanguage(language: Language): void {
  strings = TABLES[language];
}
