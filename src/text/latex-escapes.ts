/** Characters that LaTeX reads as commands. Braces are spelled out, because BibTeX counts even escaped ones. */
const ESCAPES: Record<string, string> = {
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

const UNESCAPES = new Map(
  Object.entries(ESCAPES).map(([char, command]) => [command.replace('{}', ''), char]),
);

/** Text for LaTeX; signs that would join to a dash or a quote are kept apart by an empty group. */
export function escapeLatex(text: string): string {
  return text.replace(/[#$%&_{}~^\\]/g, (char) => ESCAPES[char] as string).replace(/([-`'])(?=\1)/g, '$1{}');
}

/** The character that a command (without its empty group) stands for. */
export function unescapeLatex(command: string): string | undefined {
  return UNESCAPES.get(command);
}

/** An address for `\url` and `\href`. */
export function escapeLatexAddress(href: string): string {
  return href
    .replace(/[{}^\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/[#%&_]/g, (char) => `\\${char}`);
}

/** Reads `escapeLatexAddress` back. */
export function unescapeLatexAddress(text: string): string {
  return text.replace(/\\([#%&_])/g, '$1');
}
