import * as de from './de/index.ts';
import * as en from './en/index.ts';
import type { Language } from './language.ts';
import * as zh from './zh/index.ts';

/** Everything a site says to its readers; the English table is the model for the others. */
export type Strings = Table<typeof en>;

/** A table with the same keys, and any strings. */
type Table<T> = T extends string
  ? string
  : T extends (...args: never) => unknown
    ? T
    : { [K in keyof T]: Table<T[K]> };

export const TABLES: Readonly<Record<Language, Strings>> = { en, de, zh };

/**
 * What the site says, in the language of the library that this process shows. It changes with the library, so it is
 * read when a page is made and never when a module is loaded. The scripts of a site contain only this table, which
 * the bundler puts here (`src/build/astro/one-language.ts`).
 */
export let strings: Strings = en;

/** Sets `strings` to those of a language; called by `setSite`. */
export function setLanguage(language: Language): void {
  strings = TABLES[language];
}
