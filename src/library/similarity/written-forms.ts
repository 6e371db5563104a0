import { fold } from '../../text/words/fold.ts';
import { stem } from '../../text/words/stem.ts';
import { WordReader } from './word-reader.ts';

/** Reads texts and returns the stem of each word, computed once per distinct word. */
export class StemReader {
  readonly words: WordReader;
  readonly #stems: string[] = [];

  constructor(words: WordReader = new WordReader()) {
    this.words = words;
  }

  /** The stem of a word by its id in `words`. */
  stemOf(word: number): string {
    const known = this.#stems[word];
    if (known !== undefined) return known;
    const found = stem(fold(this.words.wordOf(word)));
    this.#stems[word] = found;
    return found;
  }
}

/** What to look for in a text, by stem. */
interface Sought {
  /** How often each form of the stem occurs in the texts; undefined if only pairs are wanted. */
  forms?: Map<string, number>;
  /** By the second stem, how often each form of a pair occurs in the texts. */
  pairs: Map<string, Map<string, number>>;
}

/**
 * The terms (stems, or pairs of stems separated by a space) in the form that the texts use most often, with case
 * and accents, in the same order. Ties go to the form that sorts first; a term that is in no text stays as it is.
 * Linear in the texts.
 */
export function writtenForms(
  terms: readonly string[],
  texts: readonly string[],
  reader: StemReader = new StemReader(),
): string[] {
  const sought = seek(terms);
  for (const text of texts) countForms(text, sought, reader);
  return terms.map((term) => {
    const [first = '', second] = term.split(' ');
    const found = sought.get(first);
    return commonest(second === undefined ? found?.forms : found?.pairs.get(second)) ?? term;
  });
}

function seek(terms: readonly string[]): Map<string, Sought> {
  const sought = new Map<string, Sought>();
  for (const term of terms) {
    const [first = '', second] = term.split(' ');
    const entry: Sought = sought.get(first) ?? { pairs: new Map() };
    if (second === undefined) entry.forms = new Map();
    else entry.pairs.set(second, new Map());
    sought.set(first, entry);
  }
  return sought;
}

function countForms(text: string, sought: ReadonlyMap<string, Sought>, reader: StemReader): void {
  const { ids, starts } = reader.words.read(text);
  let opening: { pairs: Sought['pairs']; start: number; end: number } | undefined;
  for (let at = 0; at < ids.length; at++) {
    const word = ids[at] as number;
    const stem = reader.stemOf(word);
    const found = sought.get(stem);
    if (!found && !opening) continue;
    const start = starts[at] as number;
    const end = start + reader.words.wordOf(word).length;
    if (found?.forms) addOne(found.forms, reader.words.wordOf(word));
    const pair = opening?.end === start - 1 ? opening.pairs.get(stem) : undefined;
    if (opening && pair) addOne(pair, text.slice(opening.start, end));
    opening = found && found.pairs.size > 0 ? { pairs: found.pairs, start, end } : undefined;
  }
}

function addOne(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

function commonest(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  const [first] = [...(forms ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0];
}
