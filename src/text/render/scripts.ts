const SUPERSCRIPTS: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};

const SUBSCRIPTS: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};

/** The text as Unicode superscripts, or `undefined` if Unicode has no readable form (letters). */
export function superscript(text: string): string | undefined {
  return mapped(text, SUPERSCRIPTS);
}

/** The text as Unicode subscripts, or `undefined` if Unicode has no readable form. */
export function subscript(text: string): string | undefined {
  return mapped(text, SUBSCRIPTS);
}

function mapped(text: string, table: Record<string, string>): string | undefined {
  if (text === '') return undefined;
  const chars = [...text].map((char) => table[char]);
  return chars.every((char) => char !== undefined) ? chars.join('') : undefined;
}
