/**
 * A title reduced to what identifies the work: Unicode compatibility forms and accents folded (NFKD), letters
 * in lower case, everything else but letters and digits removed. Two titles of one work fold to the same string
 * whatever their punctuation, case, spacing or TeX marks (fold the repaired plain text).
 */
export function foldTitle(plain: string): string {
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
