import type { Acronym } from '../../schemas/paper.ts';
import type { Sought } from './subject-forms.ts';
import { SubjectVocabulary } from './subject-vocabulary.ts';
import { titlePhrases, wordFacts } from './title-phrases.ts';
import { WordKeys } from './word-keys.ts';

/** A paper as input for finding subjects. */
export interface SubjectText {
  title: string;
  abstract: string;
  /** Systems it introduces. */
  names?: readonly string[];
  acronyms?: readonly Acronym[];
}

/** Something that papers are about, as a researcher would name it. */
export interface Subject {
  /** Keys of its words. */
  words: readonly number[];
  /** As the library most often writes it, followed by its acronym: `mixture of experts (MoE)`. */
  label: string;
  /** Number of papers that mention it. */
  papers: number;
}

/**
 * Minimum share of a subject's uses in abstracts that end a noun phrase: "neural architecture" is usually half of
 * one.
 */
const ENDS = 0.3;
/** For a single word the share must be higher: "hybrid" and "on-device" are not subjects. */
const ENDS_ALONE = 0.5;

/** The subjects of a library's papers. */
export interface Subjects {
  subjects: readonly Subject[];
  /** The subjects of each paper, ascending. */
  ofPaper: readonly Uint32Array[];
}

/**
 * The subjects of papers: the terms of the topics, acronyms together with their expansions, systems that a paper
 * here introduces, and phrases of several titles. Linear in the text.
 */
export function findSubjects(
  papers: readonly SubjectText[],
  topicTerms: readonly string[] = [],
  keys: WordKeys = new WordKeys(),
): Subjects {
  const vocabulary = new SubjectVocabulary(keys);
  vocabulary.addAcronyms(papers.flatMap(({ acronyms = [] }) => acronyms));
  const facts = wordFacts(papers, keys);
  for (const term of topicTerms) vocabulary.addTerm(term, facts);
  for (const words of titlePhrases(papers, keys, facts)) vocabulary.addPhrase(words);
  for (const { names = [] } of papers) for (const name of names) vocabulary.addName(name);
  const ofPaper = papers.map(({ title, abstract }) => {
    const found = [...new Set([...vocabulary.findIn(title), ...vocabulary.findIn(abstract, true)])];
    for (const subject of found) (vocabulary.sought[subject] as Sought).papers++;
    return new Uint32Array(found).sort();
  });
  const isNamed = vocabulary.sought.map(isSubject);
  return {
    subjects: vocabulary.sought.map((sought) => subjectOf(sought, keys)),
    ofPaper: ofPaper.map((found) => found.filter((subject) => isNamed[subject])),
  };
}

/** Names and acronyms are subjects; words must be used like nouns, and a single word says too little. */
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
