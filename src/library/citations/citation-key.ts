import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { fold } from '../../text/words/fold.ts';
import { isFunctionWord } from '../../text/words/function-words.ts';

/** What a paper's key is made from. */
export type KeyedPaper = Pick<ListedPaper, 'slug' | 'authors' | 'date'>;

/**
 * A citation key for every paper, by slug: family name of the first author, year, first significant word of the
 * slug, which begins with a letter (`lin2023awq`); without authors the word comes first (`awq2023`). Keys are ASCII
 * and distinct. Papers that would share a key all add further words of their slugs until they differ, so that no
 * key ever passes from one paper to another, and a key only changes when another paper with the same beginning
 * arrives. Does not depend on the order of the papers; linear in their number.
 */
export function citationKeys(papers: readonly KeyedPaper[]): Map<string, string> {
  const keys = new Map<string, string>();
  let open = papers.map(partsOf);
  for (let words = 0; open.length > 0; words++) {
    const groups = Map.groupBy(open, (parts) => keyWith(parts, words));
    open = [];
    for (const [key, group] of groups) {
      if (group.length > 1) open.push(...group);
      else for (const { slug } of group) keys.set(slug, key);
    }
  }
  return keys;
}

interface KeyParts {
  slug: string;
  head: string;
  /** The words of the slug after the one in the head. */
  rest: string[];
}

function partsOf({ slug, authors: [first], date }: KeyedPaper): KeyParts {
  const words = slug.split('-');
  const telling = words.findIndex((word) => !isFunctionWord(word) && /^[a-z]./.test(word));
  const at = Math.max(0, telling);
  const word = words[at] ?? slug;
  const family = first ? ascii(first.family ?? lastWord(first.literal)) : '';
  const year = date ? String(date.year) : '';
  return {
    slug,
    head: family === '' ? `${word}${year}` : `${family}${year}${word}`,
    rest: words.slice(at + 1),
  };
}

/** No other key contains two hyphens, and a slug belongs to one paper only. */
function keyWith({ slug, head, rest }: KeyParts, words: number): string {
  if (words > rest.length) return `${head}--${slug}`;
  return [head, ...rest.slice(0, words)].join('-');
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

/** Letters without a Unicode decomposition. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Lower-case ASCII letters of a name; empty for a name in another script. */
function ascii(name: string): string {
  return fold(name)
    .replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z]/g, '');
}
