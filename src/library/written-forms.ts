import { stem } from './stem.ts';
import { fold } from './term-reader.ts';

/** The stem of a word as a text writes it. */
export type StemOf = (word: string) => string;

/** A `StemOf` that works out each distinct word once. */
export function stemmer(): StemOf {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const found = stem(fold(word));
    stems.set(word, found);
    return found;
  };
}

/**
 * The terms (stems, or pairs of stems apart by a space) as the texts write them most often, case and accents kept,
 * in the same order. Ties go to the form that sorts first; a term that no text writes stays as it is. Linear in the
 * texts.
 */
export function writtenForms(
  terms: readonly string[],
  texts: readonly string[],
  stemOf: StemOf = stemmer(),
): string[] {
  const forms = new Map(terms.map((term) => [term, new Map<string, number>()]));
  const openings = new Set(terms.filter((term) => term.includes(' ')).map((term) => term.split(' ')[0]));
  const count = (term: string, form: string) => {
    const known = forms.get(term);
    known?.set(form, (known.get(form) ?? 0) + 1);
  };
  for (const text of texts) {
    let opening: { stem: string; start: number; end: number } | undefined;
    for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const stem = stemOf(word);
      const end = start + word.length;
      count(stem, word);
      if (opening?.end === start - 1) count(`${opening.stem} ${stem}`, text.slice(opening.start, end));
      opening = openings.has(stem) ? { stem, start, end } : undefined;
    }
  }
  return terms.map((term) => commonest(forms.get(term) ?? new Map()) ?? term);
}

function commonest(forms: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0];
}
