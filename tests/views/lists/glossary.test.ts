import { describe, expect, it, test } from 'vitest';
import type { System } from '../../../src/schemas/paper.ts';
import { frameOf } from '../../../src/views/frame/frame.ts';
import { navigation } from '../../../src/views/frame/navigation.ts';
import { glossaryViews } from '../../../src/views/lists/glossary.ts';
import { glossaryEntries } from '../../../src/views/lists/glossary-entries.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

type Given = [slug: string, acronym: string, expansion: string, year?: number];

function siteOf(...given: Given[]) {
  const papers = given.map(([slug, , , year]) =>
    inventedPaper(slug, year === undefined ? {} : { date: { year, basis: 'stated' } }),
  );
  const texts = new Map(
    given.map(([slug, acronym, expansion]) => [
      slug,
      inventedText(slug, { acronyms: [{ acronym, expansion }] }),
    ]),
  );
  return inventedSite(papers, { textOf: (slug) => texts.get(slug) ?? inventedText(slug) });
}

const readings = (...given: Given[]) =>
  glossaryEntries(siteOf(...given)).map(({ acronym, readings }) => [
    acronym,
    readings.map(({ expansion, papers }) => [expansion, papers.map(({ slug }) => slug)]),
  ]);

describe('glossaryEntries', () => {
  it('takes expansions that differ in case, hyphens and number as one', () => {
    expect(
      readings(
        ['a', 'KTM', 'kite tension meter'],
        ['b', 'KTMs', 'Kite-Tension Meters'],
        ['c', 'KTM', 'kite tension meter'],
      ),
    ).toEqual([['KTM', [['kite tension meter', ['a', 'b', 'c']]]]]);
  });

  it('keeps different expansions apart, the most frequent first', () => {
    expect(
      readings(['a', 'EM', 'electric mast'], ['b', 'EM', 'early morning'], ['c', 'EM', 'early morning']),
    ).toEqual([
      [
        'EM',
        [
          ['early morning', ['b', 'c']],
          ['electric mast', ['a']],
        ],
      ],
    ]);
  });

  it('keeps an acronym as printed if only its plural occurs, and a name that ends in s', () => {
    expect(
      readings(['a', 'GNs', 'gust numbers'], ['b', 'KiteSys', 'kite system']).map(([name]) => name),
    ).toEqual(['GNs', 'KiteSys']);
  });

  it('names the earliest dated paper as the first', () => {
    const [entry] = glossaryEntries(
      siteOf(['a', 'KT', 'kite tail', 2024], ['b', 'KT', 'kite tail', 2021], ['c', 'KT', 'kite tail']),
    );
    expect(entry?.first?.slug).toBe('b');
    expect(entry?.readings[0]?.papers.map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
    const [undated] = glossaryEntries(siteOf(['a', 'KT', 'kite tail']));
    expect(undated?.first).toBeUndefined();
  });
});

describe('a reading', () => {
  const explained = { sentence: 'A kite tail (KT) is a tail.', worth: 4 };
  const site = (systems: System[] = []) => {
    const texts = new Map([
      ['a', inventedText('a', { acronyms: [{ acronym: 'KT', expansion: 'kite tail', explained }], systems })],
      [
        'b',
        inventedText('b', { acronyms: [{ acronym: 'K-Ts', expansion: 'Kite-Tails' }], plain: 'Every KT.' }),
      ],
      ['c', inventedText('c', { plain: 'A KT-like tail, but no kt.' })],
      ['d', inventedText('d', { plain: 'A kt.' })],
    ]);
    return inventedSite(
      ['a', 'b', 'c', 'd'].map((slug) => inventedPaper(slug)),
      {
        topics: [{ id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite tails'] }],
        textOf: (slug) => texts.get(slug) ?? inventedText(slug),
      },
    );
  };

  it('has the sentence that best explains it, the hub that covers it and how many papers use it', () => {
    const [entry] = glossaryEntries(site());
    expect(entry).toMatchObject({ acronym: 'KT', users: 3 });
    expect(entry?.readings).toHaveLength(1);
    expect(entry?.readings[0]).toMatchObject({
      explained: { sentence: explained.sentence, paper: { slug: 'a' } },
      topic: { id: 'kites' },
    });
    expect(entry?.readings[0]).not.toHaveProperty('introducedBy');
  });

  it('names the paper that introduces it, and links no paper twice', () => {
    const row = glossaryViews(site([{ name: 'KT', forms: [] }]))[0]?.groups[0]?.entries[0];
    expect(row?.readings[0]?.introducedBy?.url).toBe('/papers/a/');
    expect(row?.readings[0]?.shown.map(({ url }) => url)).toEqual(['/papers/b/']);
    expect(row?.users).toBe('used by 3 papers');
  });
});

test('a page says how many acronyms there are and marks those that papers read differently', () => {
  const [view] = glossaryViews(
    siteOf(['a', 'KT', 'kite tail'], ['b', 'KT', 'kite tether'], ['c', '3K', 'three kites']),
  );
  expect(view?.lead).toBe(
    '2 acronyms as the papers expand them, each with the sentence from a paper that best says what it is. 1 of them has more than one reading.',
  );
  expect(view?.groups.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
    ['Numbers and signs', ['acronym-3k']],
    ['K', ['acronym-kt']],
  ]);
  expect(view?.groups[1]?.entries[0]?.conflict).toBe('2 readings');
});

test('many papers of a reading are folded, and none is lost', () => {
  const given = Array.from({ length: 9 }, (_, index): Given => [`p${index}`, 'KT', 'kite tail']);
  const reading = glossaryViews(siteOf(...given))[0]?.groups[0]?.entries[0]?.readings[0];
  expect(reading?.shown).toHaveLength(4);
  expect(reading?.folded).toHaveLength(5);
  expect(reading?.more).toBe('and 5 more papers');
});

test('papers of a reading that are too many for a page are left to search', () => {
  const given = Array.from({ length: 203 }, (_, index): Given => [`p${index}`, 'KT', 'kite tail']);
  const reading = glossaryViews(siteOf(...given))[0]?.groups[0]?.entries[0]?.readings[0];
  expect(reading?.folded).toHaveLength(6);
  expect(reading?.more).toBe('and 199 more papers');
  expect(reading?.rest).toEqual({
    label: 'Search finds 193 more papers',
    url: '/search/?q=%22kite%20tail%22',
  });
});

test('a page has a bound, however many acronyms and papers there are', () => {
  const given = Array.from({ length: 150 }, (_, acronym) =>
    Array.from(
      { length: 40 },
      (_, paper): Given => [`p${acronym}-${paper}`, `KT${acronym}X`, `kite tail ${acronym}`],
    ),
  );
  const views = glossaryViews(siteOf(...given.flat()));
  expect(views.map(({ groups }) => groups.flatMap(({ entries }) => entries).length)).toEqual([100, 50]);
  expect(JSON.stringify(views[0]?.groups).length).toBeLessThan(150_000);
});

test('a paper is named as its title sets it', () => {
  const site = siteOf(['a', 'KT', 'kite tail']);
  const named = inventedPaper('a', { title: 'Growing Kites with G_stack', names: ['G_stack'] });
  const [view] = glossaryViews({ ...site, papers: [named], bySlug: new Map([['a', named]]) });
  expect(view?.groups[0]?.entries[0]?.readings[0]?.shown[0]?.labelHtml).toBe('G<sub>stack</sub>');
});

test('a library whose papers expand no acronym has an empty glossary, and nothing links to it', () => {
  expect(glossaryViews(siteOf())[0]?.lead).toBe('The papers of this library spell out no acronyms.');
  const further = (...given: Given[]) =>
    navigation(frameOf(siteOf(...given))).further.map(({ label }) => label);
  expect(further()).not.toContain('Glossary');
  expect(further(['a', 'KT', 'kite tail'])).toContain('Glossary');
  expect(glossaryViews(siteOf(['a', 'KT', 'kite tail']))[0]?.lead).toBe(
    '1 acronym as the papers expand it, with the sentence from a paper that best says what it is.',
  );
});
