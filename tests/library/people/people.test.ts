import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/library/people/people.ts';
import type { AuthoredPaper } from '../../../src/library/people/same-person.ts';

function paper(slug: string, authors: string[], topic = slug): AuthoredPaper {
  return { slug, authors: authors.map((literal) => ({ literal })), topics: [{ topic }] };
}

/** Papers of each person, by name, in the order of slugs. */
function papersOf(
  papers: AuthoredPaper[],
  rows: Parameters<typeof findPeople>[1] = [],
): [string, string[]][] {
  return findPeople(papers, rows).people.map((person) => [person.name, person.papers]);
}

describe('findPeople', () => {
  it('joins the same full name if the papers share another author', () => {
    expect(papersOf([paper('a', ['Ada Lark', 'Bo Finch']), paper('b', ['Bo Finch', 'Ada Lark'])])).toEqual([
      ['Ada Lark', ['a', 'b']],
      ['Bo Finch', ['a', 'b']],
    ]);
  });

  it('joins the same full name if the papers share a topic', () => {
    expect(papersOf([paper('a', ['Ada Lark'], 'kites'), paper('b', ['Ada Lark'], 'kites')])).toEqual([
      ['Ada Lark', ['a', 'b']],
    ]);
  });

  it('keeps namesakes apart without evidence, with addresses of their own', () => {
    const { people } = findPeople([paper('a', ['Ada Lark']), paper('b', ['Ada Lark'])], []);
    expect(people.map(({ slug, papers }) => [slug, papers])).toEqual([
      ['ada-lark', ['a']],
      ['ada-lark-2', ['b']],
    ]);
  });

  it.each(['A. Lark', 'A Lark', 'Lark', 'A.-B. Lark', 'Lark, A.'])('never joins %s automatically', (name) => {
    const papers = [paper('a', [name, 'Bo Finch'], 'kites'), paper('b', [name, 'Bo Finch'], 'kites')];
    expect(papersOf(papers).filter(([found]) => found === name)).toHaveLength(2);
  });

  it('never joins initials to a full name', () => {
    const papers = [paper('a', ['A. Lark', 'Bo Finch']), paper('b', ['Ada Lark', 'Bo Finch'])];
    expect(papersOf(papers).map(([name]) => name)).toEqual(expect.arrayContaining(['Ada Lark', 'A. Lark']));
  });

  it('joins names of one ORCID and one family name, initials too, and nobody else of that ORCID', () => {
    const orcid = '0000-0002-1825-0097';
    const by = (slug: string, family: string, given: string) => ({
      slug,
      topics: [],
      authors: [{ literal: `${given} ${family}`, family, given, orcid }],
    });
    const papers = [by('a', 'van der Lark', 'Ada'), by('b', 'Lark', 'A.'), by('c', 'Finch', 'Bo')];
    expect(papersOf(papers)).toEqual([
      ['Ada van der Lark', ['a', 'b']],
      ['Bo Finch', ['c']],
    ]);
  });

  it('shows the fullest of spellings that differ in accents and signs only', () => {
    const papers = [paper('a', ['Zoe Nunez', 'Bo Finch']), paper('b', ['Zoé Núñez', 'Bo Finch'])];
    const person = findPeople(papers, []).people.find(({ slug }) => slug === 'zoe-nunez');
    expect(person).toMatchObject({ name: 'Zoé Núñez', otherSpellings: ['Zoe Nunez'] });
  });

  it('follows a curation, for all mentions or for the papers it names', () => {
    const papers = [paper('a', ['A. Lark']), paper('b', ['Ada Lark']), paper('c', ['A. Lark'])];
    const everywhere = { name: 'Ada Lark', spellings: ['Ada Lark', 'A. Lark'] };
    expect(papersOf(papers, [everywhere])).toEqual([['Ada Lark', ['a', 'b', 'c']]]);
    expect(papersOf(papers, [{ ...everywhere, papers: ['a', 'b'] }])).toEqual([
      ['Ada Lark', ['a', 'b']],
      ['A. Lark', ['c']],
    ]);
  });

  it('takes the homepage that a curator gives', () => {
    const row = { name: 'Ada Lark', spellings: ['Ada Lark'], homepage: 'https://lark.example/' };
    expect(findPeople([paper('a', ['Ada Lark'])], [row]).people[0]?.homepage).toBe(row.homepage);
  });

  it('sorts by family name if a source separates the parts', () => {
    const authors = [{ literal: 'Ada van Lark', given: 'Ada', family: 'van Lark' }];
    expect(findPeople([{ slug: 'a', authors, topics: [] }], []).people[0]?.sortName).toBe('van Lark, Ada');
  });

  it('gives every author of every paper a person who has that paper', () => {
    const names = fc.constantFrom('Ada Lark', 'A. Lark', 'Bo Finch', 'Bø Finch', '李雷', 'Lark');
    const papersArbitrary = fc
      .array(
        fc.record({ authors: fc.array(names, { maxLength: 4 }), topic: fc.constantFrom('kites', 'clocks') }),
      )
      .map((drafts) => drafts.map(({ authors, topic }, index) => paper(`p${index}`, authors, topic)));
    fc.assert(
      fc.property(papersArbitrary, (papers) => {
        const { people, authorsOf } = findPeople(papers, []);
        expect(new Set(people.map(({ slug }) => slug)).size).toBe(people.length);
        for (const { slug, authors } of papers) {
          const indexes = authorsOf.get(slug) ?? [];
          expect(indexes).toHaveLength(authors.length);
          for (const index of indexes) expect(people[index]?.papers).toContain(slug);
        }
      }),
    );
  });
});
