import type { Acronym } from '../../schemas/paper.ts';
import { shapeOf } from '../names/mention-shapes.ts';
import { countUse, type Sought, type SubjectForm, writtenAt } from './subject-forms.ts';
import type { WordFacts } from './title-phrases.ts';
import type { WordKeys } from './word-keys.ts';

/** An acronym has one meaning if at least this share of the papers that expand it agree. */
const AGREED = 0.8;

/** All subjects with the ways to write them, by their first word. */
export class SubjectVocabulary {
  readonly sought: Sought[] = [];
  readonly #keys: WordKeys;
  readonly #subjects = new Map<string, number>();
  /** By the key of their first word. */
  readonly #forms: (SubjectForm[] | undefined)[] = [];

  constructor(keys: WordKeys) {
    this.#keys = keys;
  }

  /** Adds a term of a topic; one in capitals is matched exactly, and “new tasks” is not a subject. */
  addTerm(term: string, { isRepeated }: WordFacts): void {
    const words = this.#wordsOf(term);
    if (words.length === 0) return;
    if (words.length === 1 && /\p{Lu}/u.test(term.slice(1))) this.addName(term);
    else if (isRepeated(words[0] as number)) this.addPhrase(words);
  }

  addPhrase(words: readonly number[]): number {
    const name = words.join(' ');
    const known = this.#subjects.get(name);
    if (known !== undefined) return known;
    const subject = this.#add(words);
    this.#subjects.set(name, subject);
    this.#addForm({ subject, words });
    return subject;
  }

  addName(name: string): void {
    const shape = shapeOf(name);
    if (shape !== 'coined' && shape !== 'acronym') return;
    if (this.#subjects.has(`=${name}`)) return;
    const words = this.#wordsOf(name);
    if (words.length === 0) return;
    const subject = this.#add(words);
    (this.sought[subject] as Sought).exact = true;
    this.#subjects.set(`=${name}`, subject);
    this.#addForm({ subject, words, exact: name });
  }

  /** Adds acronyms that papers expand, each with the words that nearly all of them use. */
  addAcronyms(acronyms: readonly Acronym[]): void {
    const singular = (acronym: string) => acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, '');
    for (const [acronym, all] of Map.groupBy(acronyms, (one) => singular(one.acronym))) {
      const readings = [...Map.groupBy(all, ({ expansion }) => this.#wordsOf(expansion).join(' '))];
      const [words, agreed] =
        readings.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? [];
      if (!words || !agreed || agreed.length < Math.max(2, AGREED * all.length) || !/\p{Lu}/u.test(acronym))
        continue;
      const subject = this.addPhrase(words.split(' ').map(Number));
      const sought = this.sought[subject] as Sought;
      sought.acronym ??= acronym;
      this.#subjects.set(`=${acronym}`, subject);
      this.#addForm({ subject, words: this.#wordsOf(acronym), exact: acronym });
    }
  }

  /** The subjects that a text mentions, with repetitions; how they are written is learned from prose. */
  findIn(text: string, isProse = false): number[] {
    const read = this.#keys.read(text);
    const found: number[] = [];
    for (let at = 0; at < read.keys.length; at++) {
      // Most words begin no form.
      const forms = this.#forms[read.keys[at] as number];
      if (!forms) continue;
      for (const form of forms) {
        const written = writtenAt(form, read, at);
        if (written === undefined) continue;
        if (isProse) countUse(this.sought[form.subject] as Sought, form, written, read, at, this.#keys);
        found.push(form.subject);
      }
    }
    return found;
  }

  #add(words: readonly number[]): number {
    return this.sought.push({ words, spellings: new Map(), papers: 0, uses: 0, ends: 0 }) - 1;
  }

  #wordsOf(text: string): number[] {
    return [...this.#keys.read(text).keys];
  }

  #addForm(form: SubjectForm): void {
    const [first] = form.words;
    if (first === undefined) return;
    // One after the other, so that it stays an array of what is at each place.
    while (this.#forms.length <= first) this.#forms.push(undefined);
    this.#forms[first] ??= [];
    this.#forms[first].push(form);
  }
}
