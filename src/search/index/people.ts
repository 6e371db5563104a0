import { termOf, wordsOf } from '../query/words.ts';
import type { SearchablePaper } from './searchable.ts';
import type { TermEntry } from './terms/files.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/** A person who wrote papers of the library. */
export interface Person {
  name: string;
  /** Of the person's page, where there is one. */
  slug?: string;
  /** Papers in the order of pages. */
  pages: number[];
}

/** People who share a word of their names with so many others are in files of their own; about 5 kB compressed. */
const PEOPLE_IN_A_BLOCK = 250;
/** A slug that is the name's words, which is nearly every one. */
const PLAIN = '+';
/** What comes before a word of names, as a key. */
const PREFIX = '@';

/** The key of the people with a word in their names. */
export function peopleKey(word: string): string {
  return PREFIX + word;
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

/** What each word of their names leads to: a line for each person, its parts separated by a tab. */
export function peopleEntries(people: readonly Person[]): TermEntry[] {
  const rows = new Map<string, string[]>();
  for (const person of people) {
    for (const word of nameWords(person.name)) {
      const own = rows.get(word) ?? [];
      own.push(packPerson(person));
      rows.set(word, own);
    }
  }
  return [...rows].map(([word, own]) => ({
    key: peopleKey(word),
    terms: [],
    home: termOf(word),
    blocks: Array.from({ length: Math.ceil(own.length / PEOPLE_IN_A_BLOCK) }, (_, at) =>
      own.slice(at * PEOPLE_IN_A_BLOCK, (at + 1) * PEOPLE_IN_A_BLOCK).join('\n'),
    ),
  }));
}

/** The people of a block of such an entry. */
export function unpackPeople(block: string): Person[] {
  return block.split('\n').map((line) => {
    const [pages = '', slug = '', name = ''] = line.split('\t');
    return {
      name,
      ...(slug !== '' && { slug: slug === PLAIN ? plainSlug(name) : slug }),
      pages: unpackPages(pages),
    };
  });
}

/** What the address of a person's page tells of their name: "Ada M Moss" of "Ada-M. Moß". */
export function nameInSlug(slug: string): string {
  const { words, number } = partsOf(slug);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') + number;
}

/** A name to choose by: people of one name have the number of their page behind it, unless it is the name's own. */
export function numberedName({ name, slug = '' }: Pick<Person, 'name' | 'slug'>): string {
  return slug === plainSlug(name) ? name : name + partsOf(slug).number;
}

function partsOf(slug: string): { words: string[]; number: string } {
  const words = slug.split('-');
  const number = /^\d+$/.test(words.at(-1) ?? '') ? ` (${words.pop()})` : '';
  return { words, number };
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
  return `${packPages(pages)}\t${packed}\t${name.replace(/\s+/g, ' ')}`;
}

function plainSlug(name: string): string {
  return wordsOf(name).join('-');
}
