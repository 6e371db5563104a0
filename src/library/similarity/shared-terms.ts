import { stem } from '../../text/words/stem.ts';
import { documentCounts } from './distinctive-terms.ts';
import { distinctTerms, idIn, type SparseVector, type TermSpace } from './tfidf.ts';

/** Terms that are shown at most, and at least where that many are shared. */
const MOST = 3;
const LEAST = 2;
/** A term of a larger share of the papers is the field's word, not the pair's. */
const COMMON_SHARE = 0.04;
/** In a small library a term of so few papers is rare whatever their share. */
const RARE_COUNT = 5;
/** “KV cache” tells more than “cache”. */
const PAIR_WORTH = 1.5;

/** Words in which papers of any subject speak of what they did and how well it went. */
const TALK = new Set(
  `ability able academic accessible accurate accurately additional address addressing advanced advances advantage aim allow allows
  analysis analyze apply applied approach approaches available average based baseline benchmark best better bring broad broadly call called capability
  capabilities case challenge challenges challenging change clear close common commonly compare compared comparable comparing
  comparison competitive complex comprehensive conduct consider consistent consistently contribution contributions create crucial
  current data dataset date deliver demand depend design designed desired detail develop developed development difference
  different difficult difficulty directly diverse due easily easy effect effective effectively effectiveness efficiency
  efficient efficiently emerge emerged enable enables enabling end enhance enhanced ensure entire especially essential
  establish evaluate evaluated evaluation evidence exceed excellent existing explore explored exploring extend extension
  facilitate factor family field find finding findings focus focused follow framework full fully fundamental future gain gains
  gap general generally generate give given goal good great greatly high higher highly impact implement implementation important
  impressive improve improved improvement improvements include including increase increased increasing increasingly
  insight insights introduce introduced introduces investigate investigated issue key lack large largely lead leading
  leads learn learning level leverage leveraging limit limitation limitations limited low lower made main maintain maintaining
  major make makes making manner method methods metric million billion mitigate model models motivated multiple natural nature necessary need
  new notable notably novel number observe observed offer open optimal order original outperform outperforming
  outperforms overall particular particularly performance perform performing popular possible potential practical
  practice present presented presents preserve preserving previous previously prior problem problems process processing produce
  promising proposal proven provide provides providing purpose quality question range real recent recently reduce reduced reduces
  reducing reduction release remain remains remarkable report require required requirement requirements requires
  research respectively reveal rich robust role scale scenario set setting settings simple simply single size small
  solution solutions solve source specific specifically standard state step strategy strategies strong stronger
  studies study substantial substantially success successful successfully suffer suite superior support surpass
  surpassing system systems table tackle target task tasks team technique techniques term terms test theoretical time times top
  train trained training trend typical typically ultimately understand understanding unique value varied variety various vast
  version way wide widely world years yield zero script scripts side variant variants advantages hand hope analyses generation unified
  fraction half fewer third minimal minimum maximum total greater faster fast series part co function long post rate shot superiority comparably extensively sota art`
    .split(/\s+/)
    .map(stem),
);

/** A subject's word stands in the title of at least this share of the papers that use it. */
const TITLE_SHARE = 0.08;

/** What is known of the terms (stems, or pairs of stems) of a library of `papers` papers, by id. */
export interface TermFacts {
  terms: readonly string[];
  /** Number of papers that use the term. */
  used: Uint32Array;
  /** What the term adds to a likeness, as a factor; 0 where it names no subject. */
  worth: Float64Array;
  papers: number;
}

/** Learns from a library's vectors and its papers' titles which terms name a subject. */
export function termFacts(
  space: TermSpace,
  vectors: readonly SparseVector[],
  titles: readonly string[],
): TermFacts {
  const used = documentCounts(vectors, space.terms.length);
  const titled = titleCounts(titles, space);
  const isTitleWord = (word: string) => {
    const id = idIn(space, word);
    return id !== undefined && (titled[id] as number) >= TITLE_SHARE * (used[id] as number);
  };
  const worth = Float64Array.from(space.terms, (term) => {
    if (!isSubject(term, isTitleWord)) return 0;
    return term.includes(' ') ? PAIR_WORTH : 1;
  });
  return { terms: space.terms, used, worth, papers: titles.length };
}

/** Number of titles that have each term. */
function titleCounts(titles: readonly string[], { reader, ids, terms }: TermSpace): Uint32Array {
  const counts = new Uint32Array(terms.length);
  for (const title of titles) {
    for (const known of distinctTerms([{ text: title, weight: 1 }], reader)) {
      const id = ids[known] ?? -1;
      if (id >= 0) counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

/** Whether a term names something: neither a number nor what papers of any subject say. */
function isSubject(term: string, isTitleWord: (word: string) => boolean): boolean {
  const words = term.split(' ');
  const [first = ''] = words;
  if (TALK.has(first) || /^\d/.test(first) || words.every((word) => TALK.has(word))) return false;
  return words.every(isTitleWord);
}

interface SharedTerm {
  term: string;
  papers: number;
  worth: number;
}

/**
 * The rare terms (stems, or pairs of stems) that made two papers neighbours, most telling first: those that add most
 * to the cosine among the subjects that few papers speak of. Three at most; where fewer than two are rare, the
 * rarest others fill up. No two share a word.
 */
export function sharedTerms(pair: readonly [SparseVector, SparseVector], facts: TermFacts): string[] {
  const shared = sharedSubjects(pair, facts);
  const limit = Math.max(RARE_COUNT, facts.papers * COMMON_SHARE);
  const byTerm = (x: SharedTerm, y: SharedTerm) => (x.term < y.term ? -1 : 1);
  const rare = shared
    .filter(({ papers }) => papers <= limit)
    .sort((x, y) => y.worth - x.worth || byTerm(x, y));
  const common = shared
    .filter(({ papers }) => papers > limit)
    .sort((x, y) => x.papers - y.papers || byTerm(x, y));
  const chosen = withoutRepeats(rare, [], MOST);
  return withoutRepeats(common, chosen, LEAST).map(({ term }) => term);
}

/** The first of `terms` that share no word with each other or `chosen`, after `chosen`, up to `most` in all. */
function withoutRepeats(terms: readonly SharedTerm[], chosen: SharedTerm[], most: number): SharedTerm[] {
  const all = [...chosen];
  const words = new Set(chosen.flatMap(({ term }) => term.split(' ')));
  for (const shared of terms) {
    if (all.length >= most) break;
    const parts = shared.term.split(' ');
    if (parts.some((word) => words.has(word))) continue;
    all.push(shared);
    for (const word of parts) words.add(word);
  }
  return all;
}

/** The subjects that two vectors share. */
function sharedSubjects([a, b]: readonly [SparseVector, SparseVector], facts: TermFacts): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const id = a.ids[i] as number;
    const difference = id - (b.ids[j] as number);
    if (difference === 0) {
      const worth = (a.weights[i++] as number) * (b.weights[j++] as number) * (facts.worth[id] as number);
      if (worth > 0)
        shared.push({ term: facts.terms[id] as string, papers: facts.used[id] as number, worth });
    } else if (difference < 0) i++;
    else j++;
  }
  return shared;
}
