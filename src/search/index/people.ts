import { termOf, wordsOf } from '../query/words.ts';
import type { SearchablePaper } from './searchable.ts';
import type { TermEntry } from './terms/files.ts';
import { packPages, unpackPages } from './terms/pack-postings.ts';

/** A person who wrote papers of the library. */
export interface Person {
  name: string;
  /** Slug of the person's page, if there is one. */
  slug?: string;
  /** Numbers of the papers in page order. */
  pages: number[];
}

/** If more people than this share a word of their names, they are in files of their own; about 5 kB compressed. */
const PEOPLE_IN_A_BLOCK = 250;
/** Marks a slug that consists of the name's words, as nearly all do. */
const PLAIN = '+';
/** Prefix of the key of a word in names. */
const PREFIX = '@';

/** The key of the people with a word in their names. */
export function peopleKey(word: string): string {
  return PREFIX + word;
}

/**
 * Everyone who wrote a paper; `papers` are in page order. People with a page are identified by it, others by their
 * name.
 */
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

/** What each word of their names leads to: a line per person, with parts separated by tabs. */
export function peopleEntries(people: readonly Person[]): TermEntry[] {
  const rows = new Map<string, string[]>();
  for (const person of people) {
    const row = packPerson(person);
    for (const word of nameWords(person.name)) {
      const own = rows.get(word) ?? [];
      own.push(row);
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

/** The people in a block of such an entry. */
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

/** The name as far as it can be derived from the slug of a person's page: "Ada M Moss" for "Ada-M. Moß". */
export function nameInSlug(slug: string): string {
  const { words, number } = partsOf(slug);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') + number;
}

/**
 * A name in a list of choices: if several people share it, followed by the number of their page, unless the name
 * itself ends in that number.
 */
export function numberedName({ name, slug = '' }: Pick<Person, 'name' | 'slug'>): string {
  return slug === plainSlug(name) ? name : name + partsOf(slug).number;
}

function partsOf(slug: string): { words: string[]; number: string } {
  const words = slug.split('-');
  const number = /^\d+$/.test(words.at(-1) ?? '') ? ` (${words.pop()})` : '';
  return { words, number };
}

/** How many papers have a word in the names of their authors, ignoring initials. */
export function countNameWords(people: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, pages } of people) {
    for (const word of nameWords(name)) counts.set(word, (counts.get(word) ?? 0) + pages.length);
  }
  return counts;
}

/** The words of a name that are not initials. */
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
