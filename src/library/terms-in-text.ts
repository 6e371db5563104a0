import { type StemOf, writtenForms } from './written-forms.ts';

/** Terms (stems, or pairs of stems) as a text writes them, without the capitals of sentences and titles. */
export function termsInText(terms: readonly string[], text: string, stemOf?: StemOf): Map<string, string> {
  const distinct = [...new Set(terms)];
  const forms = writtenForms(distinct, [text], stemOf);
  return new Map(
    distinct.map((term, index) => {
      const form = forms[index] as string;
      return [term, lowerCase(term.includes(' ') ? withCompounds(form, text) : form)];
    }),
  );
}

/** A pair of words with what hyphens join to it: `rank adaptation` becomes `low-rank adaptation`. */
function withCompounds(pair: string, text: string): string {
  const at = text.indexOf(pair);
  if (at < 0) return pair;
  const [before = ''] = /(?:[\p{L}\p{N}]+-)*$/u.exec(text.slice(Math.max(0, at - 30), at)) ?? [];
  const [after = ''] =
    /^-\p{L}{4,20}(?![\p{L}\p{N}-])/u.exec(text.slice(at + pair.length, at + pair.length + 25)) ?? [];
  return before + pair + after;
}

/** `LoRA`, `KV` and `OPT-6B` keep their capitals. */
function lowerCase(form: string): string {
  return form.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase());
}
