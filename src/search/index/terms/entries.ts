import { wordsOf } from '../../query/words.ts';
import type { SynonymGroup } from '../lexicon.ts';
import type { SearchablePaper } from '../searchable.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { nameKeysOf, titleKey } from './aliases.ts';
import { alternativesByRun, pagesOfAll, spellingGroups, type TermGroup } from './alternatives.ts';
import { associations } from './associations.ts';
import { contentTerms, postingsEntry, type TermEntry } from './files.ts';
import type { WordIds } from './ids.ts';
import { joinedWords, partsOf, waysApart } from './joined-words.ts';
import { packPages, type WeighedPages } from './pack-postings.ts';
import type { KnownAcronym } from './synonyms.ts';
import { NO_PAGES } from './weighed-pages.ts';

/** Prefixes of keys that are not terms. */
export const KEY = { name: '=', title: '~', alternatives: '+' } as const;

/** What the entries of an index are made from. */
export interface TermSources {
  /** In page order; they are the first pages. */
  papers: readonly SearchablePaper[];
  /** The titles of all pages. */
  titles: readonly string[];
  /** Groups of terms that a curator considers interchangeable. */
  curated: readonly (readonly string[])[];
  weights: ReadonlyMap<string, WeighedPages>;
  acronyms: readonly KnownAcronym[];
  /** The pages that mention each acronym or its expansion. */
  mentions: readonly WeighedPages[];
  vocabulary: Vocabulary;
  words: WordIds;
}

/**
 * Everything that words of a query lead to: the pages about them, other terms that stand for them, names and
 * titles.
 */
export function termEntries(sources: TermSources): TermEntry[] {
  const { weights, titles, papers } = sources;
  return [
    ...[...weights].map(([term, pages]) => postingsEntry(term, [term], pages)),
    ...alternativeEntries(sources),
    ...pageEntries(KEY.name, namesOf(papers)),
    ...pageEntries(
      KEY.title,
      titles.map((title, page) => ({ key: titleKey(title), words: wordsOf(title), page })),
    ),
  ];
}

function alternativeEntries(sources: TermSources): TermEntry[] {
  const { papers, curated, weights, acronyms, mentions, vocabulary, words } = sources;
  const { groups, apart } = joinedWords(papers, words);
  const byCurator = curated.map((terms): SynonymGroup => ({ terms: terms.map(folded), by: 'curator' }));
  const byCorpus = acronyms.map(({ short, long, plural }, at): TermGroup => {
    const also = plural === undefined ? [] : [plural];
    return { terms: [short, long], also, by: 'corpus', pages: mentions[at] };
  });
  const all: TermGroup[] = [
    ...associations(papers, words),
    ...spellingGroups(vocabulary.words),
    ...groups,
    ...byCorpus,
    ...byCurator,
  ];
  const found = alternativesByRun(all, (term, by) =>
    by === 'spelling' && term.includes(' ') ? (apart.get(term) ?? NO_PAGES) : pagesOfAll(term, weights),
  );
  return [...found].map(([run, own]) => ({
    key: KEY.alternatives + run,
    terms: contentTerms(own.words),
    blocks: [own.packed],
  }));
}

/** A name in each form in which people may write it. */
function namesOf(papers: readonly SearchablePaper[]): KeyOfPage[] {
  return papers.flatMap((paper, page) => {
    const together = nameKeysOf(paper).map((key) => ({ key, words: [key], page }));
    const apart = paper.names.flatMap((name) =>
      waysApart(partsOf(name)).map((way) => ({ key: way, words: way.split(' '), page })),
    );
    return [...together, ...apart];
  });
}

interface KeyOfPage {
  key: string;
  words: readonly string[];
  page: number;
}

function pageEntries(prefix: string, keys: readonly KeyOfPage[]): TermEntry[] {
  return [...Map.groupBy(keys, ({ key }) => key)].map(([key, own]) => ({
    key: prefix + key,
    terms: contentTerms(own[0]?.words ?? []),
    blocks: [packPages([...new Set(own.map(({ page }) => page))].sort((a, b) => a - b))],
  }));
}

function folded(term: string): string {
  return wordsOf(term).join(' ');
}
