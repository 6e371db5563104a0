/** A run of a text, and where it leads. */
export interface LinkedPart {
  words: string;
  url?: string;
}

const LINK = /\[([^\]]+)\]\((\w+)\)/g;

/** A text of the string table in which `[words](name)` are a link, in its runs. Throws on a name without an address. */
export function linkedParts(text: string, urls: Readonly<Record<string, string>>): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let end = 0;
  for (const { index, 0: link, 1: words = '', 2: name = '' } of text.matchAll(LINK)) {
    const url = urls[name];
    if (url === undefined) throw new Error(`no address for “${name}” in “${text}”`);
    parts.push({ words: text.slice(end, index) }, { words, url });
    end = index + link.length;
  }
  return [...parts, { words: text.slice(end) }].filter(({ words }) => words !== '');
}
