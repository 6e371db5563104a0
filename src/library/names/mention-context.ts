/** What the words around a name reveal: whether it is that name, and whether it is mentioned as somebody's system. */

/** Longest context around a name that is examined, in UTF-16 units. */
const WINDOW = 40;

/** A number or suffix that makes it a different name: "-2", "-Serve", "++", ".5", " b1.58". */
const LONGER = /^(?:[\p{L}\p{N}_+]|[-‑](?:\p{Lu}|\p{N})|\.\p{N}| [a-z]?\d+\.\d|['’]\p{L}{2})/u;
/** A model's size does not make it a different name: "-72B", "-7B-Instruct". */
const SIZE = /^[-‑]\d+(?:\.\d+)?[BM](?![\p{L}\p{N}])/u;
const PREFIX = /[\p{L}\p{N}_.]$|[\p{L}\p{N}][-‑]$|[@#]$/u;
const IN_ADDRESS = /(?:https?:|www\.|\.(?:com|org|io|ai|net)\/)\S*$/;

/** Whether the range is a whole name and not part of a longer one or of a web address. */
export function isWholeName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  if (IN_ADDRESS.test(before) || PREFIX.test(before)) return false;
  return SIZE.test(after) || !LONGER.test(after);
}

/** Whether a size or another addition follows: "Qwen2.5-72B". */
export function isExtended(text: string, end: number): boolean {
  return /^[-‑][\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

/** Whether the name is one word of a longer capitalized phrase: "Flex Attention". */
export function isInPhrase(text: string, start: number, end: number): boolean {
  return (
    /^ \p{Lu}/u.test(text.slice(end, end + 2)) ||
    /\p{Lu}[\p{L}-]* $/u.test(text.slice(Math.max(0, start - WINDOW), start).replace(/^.*[.!?] /s, ''))
  );
}

/** Whether a sentence or a quotation starts with the name. */
export function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]\s+|["“(])$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Words before a system that a sentence cites or compares with. */
const CITED =
  /(?:\b(?:such as|like|including|e\.g\.,?|namely|compar(?:ed?|es|ing) (?:to|with|against)|relative to|outperform(?:s|ing)?|surpass(?:es|ing)?|than|over|against|versus|vs\.?|from|as in|as|extend(?:s|ing)?|based on|built (?:on|upon)|on top of|inspired by|into|proposed|existing|recent|popular|the original|[Ii]n|[Uu]nlike|[Bb]y) (?:the |an? )?|\p{Lu}[\p{L}\p{N}.+-]*(?:,| and|, and) )$/u;
/** Words after such a system: "X (Author et al., 2024)", "X and its variants". */
const CITATION = /^(?: \([^()]{0,40}(?:et al|\d{4})|,? (?:proposed|introduced|achieves?) )/u;

/** Whether the sentence cites the name or compares with it. */
export function isCited(text: string, start: number, end: number): boolean {
  return (
    CITED.test(text.slice(Math.max(0, start - WINDOW), start)) ||
    CITATION.test(text.slice(end, end + WINDOW + 20))
  );
}

/** Whether the name refers to data that one measures or trains on. */
export function isDataset(text: string, end: number): boolean {
  return /^ (?:data ?sets?|corpus|corpora|benchmarks?|emissions?)\b/i.test(text.slice(end, end + WINDOW));
}
