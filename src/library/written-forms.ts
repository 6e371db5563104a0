import { stem } from './stem.ts';
import { fold } from './tfidf.ts';

/**
 * The terms (stems, or pairs of stems apart by a space) as the texts write them most often, case and accents kept,
 * in the same order. Ties go to the form that sorts first; a term that no text writes stays as it is. Linear in the
 * texts.
 */
export function writtenForms(terms: readonly string[], texts: readonly string[]): string[] {
  const forms = new Map(terms.map((term) => [term, new Map<string, number>()]));
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(fold(word));
    stems.set(word, known);
    return known;
  };
  const count = (term: string, form: string) => {
    const known = forms.get(term);
    known?.set(form, (known.get(form) ?? 0) + 1);
  };
  for (const text of texts) {
    let previous: { stem: string; start: number; end: number } | undefined;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const own = { stem: stemOf(word), start: index, end: index + word.length };
      count(own.stem, word);
      if (previous?.end === index - 1) {
        count(`${previous.stem} ${own.stem}`, text.slice(previous.start, own.end));
      }
      previous = own;
    }
  }
  return terms.map((term) => commonest(forms.get(term) ?? new Map()) ?? term);
}

function commonest(forms: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0];
}
