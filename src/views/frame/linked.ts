/** A run of text, and where it leads if it is a link. */
export interface LinkedPart {
  words: string;
  url?: string;
}

/** The target of a link, with its words if the string leaves them open. */
export type LinkTarget = string | { url: string; words: string };

const LINK = /\[([^\]]*)\]\((\w+)\)/g;

/**
 * Splits a string in which `[words](name)` is a link into runs; `[](name)` takes the words of its target. Throws on
 * a name without a target.
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
