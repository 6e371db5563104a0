import { element } from './element.ts';

/** A string with links, `[words](name)`, as nodes; `urls` maps each name to its address. */
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
