/** How surely a written name means the system: the less it looks like a coined word, the more proof a mention needs. */
export type NameShape =
  /** Nothing but a name is written so: "GaLore", "vLLM", "Qwen2.5". */
  | 'coined'
  /** Capitals and digits, or a few letters: others may have shortened something else to it. */
  | 'acronym'
  /** Capitalized words: "Chimera", "Lightning Attention". */
  | 'words';

/** Short names may collide by chance whatever their capitals. */
const SHORTEST_COINED = 4;

/** Short forms that already meant something in every field that reads these papers: a corpus, a gas, an operation. */
const ESTABLISHED = new Set(['c4', 'co2', 'mac', 'bpe', 'pmi', 'arima', 'ast', 'ner', 'som', 'map', 'sort']);

/** The shape of a name, or null where it is too well known for something else to be linked at all. */
export function shapeOf(name: string): NameShape | null {
  if (ESTABLISHED.has(name.toLowerCase())) return null;
  if (/\s/.test(name))
    return isCoined(name.split(/\s+/)[0] ?? '') ? 'coined' : isTitleCase(name) ? 'words' : null;
  if (isCoined(name)) return 'coined';
  if (/^\P{Ll}+$/u.test(name) && /\p{Lu}/u.test(name)) return 'acronym';
  if (/\p{L}.*[\p{Lu}\p{N}]/u.test(name)) return 'acronym';
  return /^\p{Lu}\p{Ll}+/u.test(name) ? 'words' : null;
}

/** A capital after a small letter, or small letters beside a digit. */
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

/** Raised and lowered digits as plain ones ("H₂O" is written "H2O", too); every offset stays. */
export function plainDigits(text: string): string {
  return text.replace(
    /[⁰¹²³⁴-⁹₀-₉]/g,
    (digit) => DIGITS[(RAISED.indexOf(digit) + 1 || LOWERED.indexOf(digit) + 1) - 1] ?? digit,
  );
}
