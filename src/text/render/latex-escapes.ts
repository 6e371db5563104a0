/** Characters that LaTeX reads as commands. Braces are spelled out, because BibTeX counts even escaped ones. */
export const LATEX_ESCAPES: Readonly<Record<string, string>> = {
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
};

/** Escapes text for LaTeX; characters that would form a dash or a quote together are separated by an empty group. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[#$%&_{}~^\\]/g, (char) => LATEX_ESCAPES[char] as string)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}

/** An address for `\url` and `\href`. */
export function escapeLatexAddress(href: string): string {
  return href
    .replace(/[{}^\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[#%&_]/g, (char) => `\\${char}`);
}
