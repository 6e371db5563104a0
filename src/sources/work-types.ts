import type { WorkType } from '../schemas/record.ts';

/** Kinds of work as people and programs write them, by a word that tells. */
const WORDED: [RegExp, WorkType][] = [
  [/preprint|eprint/i, 'article'],
  [/conference|proceeding/i, 'paper-conference'],
  [/journal|magazine|scholarly|^review|^article/i, 'article-journal'],
  [/chapter|section/i, 'chapter'],
  [/book|monograph/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/report/i, 'report'],
  [/data ?set/i, 'dataset'],
  [/software|program/i, 'software'],
  [/web|blog|online/i, 'webpage'],
];

/** The kind of work that a text in words means; undefined where none of its words tells. */
export function workTypeOf(text: string): WorkType | undefined {
  return WORDED.find(([word]) => word.test(text))?.[1];
}
