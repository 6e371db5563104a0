import type { Acronym } from '../../schemas/paper.ts';
import { shapeOf } from '../names/mention-shapes.ts';
import { isContent } from './term-reader.ts';
import { titlePhrases, type WordFacts, wordFacts } from './title-phrases.ts';
import { type KeyedWord, WordKeys } from './word-keys.ts';

/** A paper as its subjects are read from it. */
export interface SubjectText {
  title: string;
  abstract: string;
  /** Systems it introduces. */
  names?: readonly string[];
  acronyms?: readonly Acronym[];
}

/** Something that papers speak of, as a researcher would say it. */
export interface Subject {
  /** Keys of its words. */
  words: readonly number[];
  /** As the library writes it most, its acronym behind it: `mixture of experts (MoE)`. */
  label: string;
  /** Number of papers that speak of it. */
  papers: number;
}

/** Parts of a subject's uses in abstracts that end a noun phrase: "neural architecture" is most often half of one. */
const ENDS = 0.3;
/** A word of its own must end most of them: "hybrid", "on-device" are no subjects. */
const ENDS_ALONE = 0.5;

/** What the papers of a library speak of. */
export interface Subjects {
  subjects: readonly Subject[];
  /** For each paper the subjects it speaks of, ascending. */
  ofPaper: readonly Uint32Array[];
}

/** A way to write a subject. */
interface Form {
  subject: number;
  words: readonly number[];
  /** Exactly so, but for a plural s; where the letters matter, as in names and acronyms. */
  exact?: string;
}

/** A subject while it is looked for. */
interface Sought {
  words: readonly number[];
  /** It is a name or acronym alone. */
  exact?: true;
  acronym?: string;
  /** How often each spelling of it is used. */
  spellings: Map<string, number>;
  papers: number;
  /** How often abstracts use it, and how often a noun phrase ends with it there. */
  uses: number;
  ends: number;
}

/** An acronym stands for one thing where nearly all papers that expand it agree. */
const AGREED = 0.8;

/**
 * The subjects of papers: the terms of the topics, acronyms together with what they stand for, systems that a paper here
 * introduces, and phrases of several titles. Linear in the text.
 */
export function findSubjects(
  papers: readonly SubjectText[],
  topicTerms: readonly string[] = [],
  keys: WordKeys = new WordKeys(),
): Subjects {
  const vocabulary = new Vocabulary(keys);
  vocabulary.addAcronyms(papers.flatMap(({ acronyms = [] }) => acronyms));
  const facts = wordFacts(papers, keys);
  for (const term of topicTerms) vocabulary.addTerm(term, facts);
  for (const words of titlePhrases(papers, keys, facts)) vocabulary.addPhrase(words);
  for (const { names = [] } of papers) for (const name of names) vocabulary.addName(name);
  const ofPaper = papers.map(({ title, abstract }) => {
    const found = new Set([...vocabulary.findIn(title), ...vocabulary.findIn(abstract, true)]);
    for (const subject of found) (vocabulary.sought[subject] as Sought).papers++;
    return Uint32Array.from(found).sort();
  });
  const isNamed = vocabulary.sought.map(isSubject);
  return {
    subjects: vocabulary.sought.map((sought) => subjectOf(sought, keys)),
    ofPaper: ofPaper.map((found) => found.filter((subject) => isNamed[subject])),
  };
}

/** Names and acronyms are; words must be used as nouns are, and one word alone says too little. */
function isSubject({ exact, acronym, words, spellings, uses, ends }: Sought): boolean {
  if (exact) return true;
  const isAlone = [...spellings.keys()].every((spelling) => !spelling.includes(' '));
  if (uses === 0 || (isAlone && words.length === 1)) return false;
  return ends >= (isAlone && !acronym ? ENDS_ALONE : ENDS) * uses;
}

function subjectOf({ words, acronym, spellings, papers }: Sought, keys: WordKeys): Subject {
  const [commonest] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const name = commonest?.[0] ?? words.map((key) => keys.wordOf(key)).join(' ');
  return { words, label: acronym && acronym !== name ? `${name} (${acronym})` : name, papers };
}

/** All subjects with the ways to write them, by their first word. */
class Vocabulary {
  readonly sought: Sought[] = [];
  readonly #keys: WordKeys;
  readonly #subjects = new Map<string, number>();
  readonly #forms = new Map<number, Form[]>();

  constructor(keys: WordKeys) {
    this.#keys = keys;
  }

  /** A term of a topic; one in capitals is taken by its letters, and “new tasks” are no subject. */
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

  /** Acronyms that papers expand, each with the words that nearly all of them give. */
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

  /** The subjects that a text names, as often as it does; from `prose` it is learned how they are written. */
  findIn(text: string, isProse = false): number[] {
    const words = this.#keys.read(text);
    return words.flatMap((word, at) =>
      (this.#forms.get(word.key) ?? [])
        .filter((form) => {
          const written = this.#writtenAt(form, text, words, at);
          if (written !== undefined && isProse) this.#learn(form, written, text, words, at);
          return written !== undefined;
        })
        .map(({ subject }) => subject),
    );
  }

  #add(words: readonly number[]): number {
    return this.sought.push({ words, spellings: new Map(), papers: 0, uses: 0, ends: 0 }) - 1;
  }

  #wordsOf(text: string): number[] {
    return this.#keys.read(text).map(({ key }) => key);
  }

  #addForm(form: Form): void {
    const [first] = form.words;
    if (first === undefined) return;
    const forms = this.#forms.get(first);
    if (forms) forms.push(form);
    else this.#forms.set(first, [form]);
  }

  /** How a form is written at a word; undefined where it is not, or only as a part of a compound. */
  #writtenAt(
    { words: sought, exact }: Form,
    text: string,
    words: readonly KeyedWord[],
    at: number,
  ): string | undefined {
    const [first, last] = [words[at] as KeyedWord, words[at + sought.length - 1]];
    if (!last || !sought.every((key, index) => words[at + index]?.key === key)) return undefined;
    const written = text.slice(first.start, last.end);
    if (exact !== undefined) return written === exact || written === `${exact}s` ? written : undefined;
    const isPart = text[first.start - 1] === '-' || (text[last.end] === '-' && sought.length > 1);
    return isPart || /[^\p{L}\p{M}\p{N} -]/u.test(written) ? undefined : written;
  }

  /** Counts a spelling, but for a sentence's first word, whose capital says nothing, and whether a noun phrase ends there. */
  #learn(
    { subject, words: sought, exact }: Form,
    written: string,
    text: string,
    words: readonly KeyedWord[],
    at: number,
  ): void {
    const known = this.sought[subject] as Sought;
    const [first, last, next] = [
      words[at] as KeyedWord,
      words[at + sought.length - 1] as KeyedWord,
      words[at + sought.length],
    ];
    known.uses++;
    const goesOn = next && text.slice(last.end, next.start) === ' ' && isContent(this.#keys.wordOf(next.key));
    if (!goesOn && text[last.end] !== '-') known.ends++;
    if (exact !== undefined && exact === known.acronym) return;
    if (first.start === 0 || /[.!?:]\s$/.test(text.slice(first.start - 2, first.start))) return;
    known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
  }
}
