import { type StemReader, writtenForms } from './written-forms.ts';

/** Terms (stems, or pairs of stems) as the passages of a text write them, without the capitals of sentences and titles. */
export function termsInText(
  terms: readonly string[],
  passages: readonly string[],
  reader?: StemReader,
): Map<string, string> {
  const distinct = [...new Set(terms)];
  const forms = writtenForms(distinct, passages, reader);
  return new Map(
    distinct.map((term, index) => {
      const form = forms[index] as string;
      return [term, lowerCase(term.includes(' ') ? withCompounds(form, passages) : form)];
    }),
  );
}

/** A pair of words with what hyphens join to it: `rank adaptation` becomes `low-rank adaptation`. */
function withCompounds(pair: string, passages: readonly string[]): string {
  const text = passages.find((passage) => passage.includes(pair));
  if (text === undefined) return pair;
  const at = text.indexOf(pair);
  const [before = ''] =
    text[at - 1] === '-' ? (/(?:[\p{L}\p{N}]+-)*$/u.exec(text.slice(Math.max(0, at - 30), at)) ?? []) : [];
  const [after = ''] =
    /^-\p{L}{4,20}(?![\p{L}\p{N}-])/u.exec(text.slice(at + pair.length, at + pair.length + 25)) ?? [];
  return before + pair + after;
}

/** `LoRA`, `KV` and `OPT-6B` keep their capitals. */
function lowerCase(form: string): string {
  return form.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => word.toLowerCase());
}
