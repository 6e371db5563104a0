import type { WorkType } from '../schemas/record.ts';

/** Types of work as people and programs write them, recognized by a word. */
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

/** The type of work described by a text; undefined if none of its words is recognized. */
export function workTypeOf(text: string): WorkType | undefined {
  return WORDED.find(([word]) => word.test(text))?.[1];
}
