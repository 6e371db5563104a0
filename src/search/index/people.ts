import { fnv1a } from '../../base/fnv.ts';
import { wordsOf } from '../query/words.ts';
import type { SearchablePaper } from './searchable.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/** A person who wrote papers of the library. */
export interface Person {
  name: string;
  /** Of the person's page, where there is one. */
  slug?: string;
  /** Papers in the order of pages. */
  pages: number[];
}

/** People by each word of their names, as they travel: a line for each person, its parts separated by a tab. */
export type PeopleFile = Record<string, string>;

/** Rows a file holds on average; about 5 kB compressed. */
const ROWS_IN_A_FILE = 250;
/** A slug that is the name's words, which is nearly every one. */
const PLAIN = '+';

export function peopleFile(file: number): string {
  return `people-${file}.json.gz`;
}

/** The file that holds the people with a word in their name. */
export function fileOfName(word: string, files: number): number {
  return fnv1a(word) % files;
}

/** Everyone who wrote a paper; `papers` are in the order of pages. People with a page go by it, others by their name. */
export function peopleOf(papers: readonly SearchablePaper[]): Person[] {
  const people = new Map<string, Person>();
  for (const [page, { authors, authorPages = [] }] of papers.entries()) {
    for (const [at, name] of authors.entries()) {
      const slug = authorPages[at] ?? undefined;
      const key = slug ?? ` ${wordsOf(name).join(' ')}`;
      const known = people.get(key);
      if (!known) people.set(key, { name, ...(slug !== undefined && { slug }), pages: [page] });
      else {
        if (known.pages.at(-1) !== page) known.pages.push(page);
        if (name.length > known.name.length) known.name = name;
      }
    }
  }
  return [...people.values()].sort((a, b) => b.pages.length - a.pages.length || (a.name < b.name ? -1 : 1));
}

/** People by file. */
export function packPeople(people: readonly Person[]): PeopleFile[] {
  const rows = new Map<string, string[]>();
  for (const person of people) {
    for (const word of nameWords(person.name)) {
      const own = rows.get(word) ?? [];
      own.push(packPerson(person));
      rows.set(word, own);
    }
  }
  const count = Math.max(1, Math.ceil([...rows.values()].flat().length / ROWS_IN_A_FILE));
  const files: PeopleFile[] = Array.from({ length: count }, () => ({}));
  for (const word of [...rows.keys()].sort()) {
    (files[fileOfName(word, count)] as PeopleFile)[word] = (rows.get(word) ?? []).join('\n');
  }
  return files;
}

/** The people whose names hold a word, of the file that holds them. */
export function unpackPeople(file: PeopleFile, word: string): Person[] {
  const packed = Object.hasOwn(file, word) ? file[word] : undefined;
  return (packed?.split('\n') ?? []).map((line) => {
    const [name = '', slug = '', pages = ''] = line.split('\t');
    return {
      name,
      ...(slug !== '' && { slug: slug === PLAIN ? plainSlug(name) : slug }),
      pages: unpackPages(pages),
    };
  });
}

/** How many papers have a word in the names of their authors, initials aside. */
export function countNameWords(people: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, pages } of people) {
    for (const word of nameWords(name)) counts.set(word, (counts.get(word) ?? 0) + pages.length);
  }
  return counts;
}

/** The words of a name that are no initials. */
function nameWords(name: string): Set<string> {
  return new Set(wordsOf(name).filter((word) => word.length > 1));
}

function packPerson({ name, slug, pages }: Person): string {
  const packed = slug === plainSlug(name) ? PLAIN : (slug ?? '');
  return `${name.replace(/\s+/g, ' ')}\t${packed}\t${packPages(pages)}`;
}

function plainSlug(name: string): string {
  return wordsOf(name).join('-');
}
