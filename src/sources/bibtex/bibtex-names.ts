import type { AuthorName } from '../../schemas/record.ts';
import { nameFromParts } from '../names.ts';
import { decodeTex } from '../tex.ts';

/** A word of a name and whether BibTeX takes it for a particle ("van"). */
interface Word {
  text: string;
  particle: boolean;
}

export interface NameList {
  authors: AuthorName[];
  /** The list ends with "and others". */
  more: boolean;
}

/** A BibTeX list of names: `and` between names, braces keep words together (the rules of btxdoc, section 4). */
export function readBibtexNames(value: string): NameList {
  const names = splitOutsideBraces(value, /\s/).reduce<string[][]>(
    (lists, word) => {
      if (word.toLowerCase() === 'and') lists.push([]);
      else if (word) lists.at(-1)?.push(word);
      return lists;
    },
    [[]],
  );
  const filled = names.filter((words) => words.length > 0).map((words) => words.join(' '));
  const more = filled.at(-1)?.toLowerCase() === 'others';
  if (more) filled.pop();
  return { authors: filled.map(readName).filter((name) => name !== undefined), more };
}

function readName(name: string): AuthorName | undefined {
  const parts = splitOutsideBraces(name, /,/);
  if (parts.length === 1) return readReadingOrder(name);
  const [family, ...rest] = parts.map(decodeTex);
  const [given, suffix] = rest.length > 1 ? [rest.slice(1).join(', '), rest[0]] : rest;
  return nameFromParts({ given, family, suffix });
}

/** "First von Last": the particles run from the first to the last word in lower case; the last word is none. */
function readReadingOrder(name: string): AuthorName | undefined {
  const words = splitOutsideBraces(name, /[\s~]/).filter(Boolean).map(readWord);
  const rest = words.slice(0, -1);
  const first = rest.findIndex(({ particle }) => particle);
  const start = first < 0 ? words.length - 1 : first;
  const join = (part: Word[]) => part.map(({ text }) => text).join(' ');
  return nameFromParts({ given: join(words.slice(0, start)), family: join(words.slice(start)) });
}

function readWord(raw: string): Word {
  const text = decodeTex(raw);
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  const protectedCase = raw.startsWith('{') && !raw.startsWith('{\\');
  return { text, particle: !protectedCase && letter !== letter.toUpperCase() };
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth <= 0 && separator.test(char)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
