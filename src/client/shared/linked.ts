import { element } from './element.ts';

/** A text of the string table with its links, `[words](name)`, as nodes; `urls` has the address of each name. */
export function linked(text: string, urls: Readonly<Record<string, string>>): (string | Node)[] {
  return text
    .split(/(\[[^\]]*\]\(\w+\))/)
    .filter((run) => run !== '')
    .map((run) => {
      const [, words = '', name = ''] = /^\[(.*)\]\((\w+)\)$/.exec(run) ?? [];
      const href = urls[name];
      return href === undefined ? run : element('a', { href }, words);
    });
}
