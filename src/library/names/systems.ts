import type { Acronym, System } from '../../schemas/paper.ts';
import { align } from './acronym-alignment.ts';
import { introducingSentence } from './explain.ts';
import { mentions } from './title-names.ts';

/** Minimum score for the letters of a short form to run through a long one. */
const SPELLED = 0.62;
const SIZE = /^[-‑ ]\d+(?:\.\d+)?[BMK]$/u;

/**
 * The systems that a paper introduces, most important first, each with its other forms and the sentence that
 * introduces it: the one the paper is about, and those that its title names. `names` come from `findNames`.
 */
export function systemsOf(
  names: readonly string[],
  {
    title,
    acronyms,
    sentences,
  }: { title: string; acronyms: readonly Acronym[]; sentences: readonly string[] },
): System[] {
  const systems: string[][] = [];
  for (const name of names) {
    const known = systems.find((forms) => forms.some((form) => isSame(form, name, acronyms)));
    if (known) known.push(name);
    else systems.push([name]);
  }
  return systems
    .filter((forms, index) => index === 0 || forms.some((form) => mentions(title, form) > 0))
    .map(([name = '', ...forms]) => {
      const written = [name, ...forms, ...longForms(name, acronyms)];
      const sentence = introducingSentence(written, sentences)?.sentence;
      return { name, forms, ...(sentence !== undefined && { sentence }) };
    });
}

function longForms(name: string, acronyms: readonly Acronym[]): string[] {
  return acronyms.filter(({ acronym }) => fold(acronym) === fold(name)).map(({ expansion }) => expansion);
}

/** Whether two names are spellings, a short and a long form, or sizes of one system. */
function isSame(one: string, other: string, acronyms: readonly Acronym[]): boolean {
  if (fold(one) === fold(other)) return true;
  if (other.startsWith(one) && SIZE.test(other.slice(one.length))) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isGiven = acronyms.some(
    ({ acronym, expansion }) => fold(acronym) === fold(short) && fold(expansion) === fold(long),
  );
  return isGiven || isSpelledBy(short, long);
}

/** "OVT" and "Omniview-Tuning". */
function isSpelledBy(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(short) || !/[\s-]/.test(long) || long.startsWith(short))
    return false;
  return (align(short, long, true)?.score ?? 0) >= SPELLED;
}

function fold(name: string): string {
  const kept = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
  return kept.replace(/s$/, '');
}
