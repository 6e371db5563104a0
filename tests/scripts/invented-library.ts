import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ANIMALS = ['Owls', 'Kites', 'Herons', 'Sparrows', 'Finches', 'Cranes', 'Larks'];
const ACTS = ['Nesting', 'Hunting', 'Singing', 'Migrating', 'Counting'];
const PLACES = ['old mills', 'salt marshes', 'city parks', 'pine forests'];
const FAMILIES = ['Wang', 'Vas', 'Example', 'Cruz', 'Lindqvist'];
/** Names of one paper each that begin as a frequent one: an index of the others must not take them for it. */
const RARE: Readonly<Record<number, string>> = { 5: 'Wangari', 12: 'Vaswani' };

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function paper(at: number): object {
  const [animal, act, place] = [pick(ANIMALS, at), pick(ACTS, at), pick(PLACES, at)];
  const family = RARE[at] ?? pick(FAMILIES, at);
  const other = pick(FAMILIES, at * 3 + 1);
  const months = String(1 + (at % 12)).padStart(2, '0');
  return {
    title: `${act} ${animal} in ${place}: study ${at}`,
    abstract: `We watch ${animal.toLowerCase()} while ${act.toLowerCase()} in ${place}, by self-attention to their calls. The night bird walk (NBW) of study ${at} lasted ${at + 3} hours.${
      at % 3 === 0 ? ' Code is at https://github.com/example/birds.' : ''
    }`,
    authors: [`${family}, Ada`, ...(other === family ? [] : [`${other}, Ludwig`])],
    ...(at % 5 !== 0 && { date: at % 2 === 0 ? `20${19 + (at % 4)}-${months}` : `20${19 + (at % 4)}` }),
    ...(at % 4 === 0 && { organisation: 'Bird Tower' }),
  };
}

function hub(id: string, title: string, terms: string[]): string {
  return `---\ntitle: ${title}\nscope: What ${title.toLowerCase()} tell.\nterms: [${terms.join(', ')}]\n---\n\n${title} are told apart by ${id}.\n`;
}

/** Writes a library of birds that are not: papers with authors, dates, organisations and code, in three topics. */
export function writeInventedLibrary(folder: string, papers: number): void {
  const lines = Array.from({ length: papers }, (_, at) => JSON.stringify(paper(at)));
  const files = {
    'library.yaml':
      'title: Birds\ndescription: Invented studies of birds.\nsources:\n  - file: birds.jsonl\n    label: Birds\n    retrieved: 2025-02-01\n',
    'sources/birds.jsonl': `${lines.join('\n')}\n`,
    'topics/night.mdx': hub('night', 'Night birds', ['owls', 'hunting', 'night']),
    'topics/water.mdx': hub('water', 'Water birds', ['herons', 'cranes', 'marsh']),
    'topics/song.mdx': hub('song', 'Song birds', ['finches', 'larks', 'singing']),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
