import { pick } from '../bench/pick.ts';
import { VECTORS } from './vectors.ts';

/** Strings that mean something in one of the formats, or in one of the languages that texts are written into. */
const FRAGMENTS: readonly string[] = [
  ...'{}[]"\'<>&\\$%#,;:|`~^_-='.split(''),
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '\u0000',
  '\ufeff',
  '@article{x,',
  '@comment{',
  '\\begin{',
  '\\frac',
  '---\n',
  'TY  - JOUR\n',
  'ER  - \n',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[',
  ']]>',
  '__proto__',
  'constructor',
  '*a &a !!js/function',
  '../../',
  '  • 5 authors',
  'Dec 14, 2023',
  ...Object.values(VECTORS).map((text) => text.slice(0, 100)),
];
const MOST_EDITS = 12;
const LONGEST_CUT = 200;

/** A text with parts removed, doubled, or replaced by such strings. */
export function mutate(text: string, random: () => number): string {
  let mutated = text;
  const edits = 1 + Math.floor(random() * MOST_EDITS);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * mutated.length);
    const cut = Math.floor(random() ** 3 * LONGEST_CUT);
    const put = random() < 0.2 ? mutated.slice(at, at + 2 * cut) : pick(FRAGMENTS, random);
    mutated = mutated.slice(0, at) + put + mutated.slice(at + cut);
  }
  return mutated;
}
