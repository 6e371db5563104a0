/**
 * How certainly a written name means the system: the less it looks like a coined word, the more evidence a mention
 * needs.
 */
export type NameShape =
  /** Only a name is written like this: "GaLore", "vLLM", "Qwen2.5". */
  | 'coined'
  /** Capitals and digits, or a few letters: others may have abbreviated something else to it. */
  | 'acronym'
  /** Capitalized words: "Chimera", "Lightning Attention". */
  | 'words';

/** Shorter names may collide by chance, whatever their capitals. */
const SHORTEST_COINED = 4;

/** Short forms with an established meaning in every field that reads these papers: a corpus, a gas, an operation. */
const ESTABLISHED = new Set(['c4', 'co2', 'mac', 'bpe', 'pmi', 'arima', 'ast', 'ner', 'som', 'map', 'sort']);

/** The shape of a name, or null if it is so well known for something else that it is never linked. */
export function shapeOf(name: string): NameShape | null {
  if (ESTABLISHED.has(name.toLowerCase())) return null;
  if (/\s/.test(name))
    return isCoined(name.split(/\s+/)[0] ?? '') ? 'coined' : isTitleCase(name) ? 'words' : null;
  if (isCoined(name)) return 'coined';
  if (/^\P{Ll}+$/u.test(name) && /\p{Lu}/u.test(name)) return 'acronym';
  if (/\p{L}.*[\p{Lu}\p{N}]/u.test(name)) return 'acronym';
  return /^\p{Lu}\p{Ll}+/u.test(name) ? 'words' : null;
}

/** A capital after a lower-case letter, or lower-case letters next to a digit. */
function isCoined(word: string): boolean {
  return (
    word.length >= SHORTEST_COINED && /\p{Ll}[\p{L}\p{N}]*-?\p{Lu}|^\p{Ll}\p{Lu}|\p{Ll}\p{N}/u.test(word)
  );
}

function isTitleCase(phrase: string): boolean {
  return phrase.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const DIGITS = '0123456789';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Superscript and subscript digits as plain ones ("H₂O" is also written "H2O"); every offset stays the same. */
export function plainDigits(text: string): string {
  return text.replace(
    /[⁰¹²³⁴-⁹₀-₉]/g,
    (digit) => DIGITS[(RAISED.indexOf(digit) + 1 || LOWERED.indexOf(digit) + 1) - 1] ?? digit,
  );
}
