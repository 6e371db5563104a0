/** A run of a text, and where it leads. */
export interface LinkedPart {
  words: string;
  url?: string;
}

/** Where a link of a text leads, with its words where the text leaves them open. */
export type LinkTarget = string | { url: string; words: string };

const LINK = /\[([^\]]*)\]\((\w+)\)/g;

/**
 * A text of the string table in which `[words](name)` is a link, in its runs; `[](name)` has the words of its target.
 * Throws on a name without a target.
 */
export function linkedParts(text: string, targets: Readonly<Record<string, LinkTarget>>): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let end = 0;
  for (const { index, 0: link, 1: written = '', 2: name = '' } of text.matchAll(LINK)) {
    const target = targets[name];
    if (target === undefined) throw new Error(`no address for “${name}” in “${text}”`);
    const { url, words } = typeof target === 'string' ? { url: target, words: written } : target;
    parts.push({ words: text.slice(end, index) }, { words, url });
    end = index + link.length;
  }
  return [...parts, { words: text.slice(end) }].filter(({ words }) => words !== '');
}
