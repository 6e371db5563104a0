import { singularAcronym } from '../../../library/names/readings.ts';
import { keyOf, termOf, wordsOf } from '../../query/words.ts';
import type { SearchablePaper } from '../searchable.ts';

/** Maximum number of acronyms, those used in the most papers. */
const MOST_ACRONYMS = 800;
/** An expansion counts if at least this share of the papers that expand the acronym use it. */
const LEAST_SHARE = 0.34;

/** An acronym and its expansion, folded. */
export interface KnownAcronym {
  short: string;
  long: string;
  /** Its plural, if that is too short to be stemmed. */
  plural?: string;
}

/**
 * The acronyms that the papers themselves expand, with their expansions here; plural and singular forms are
 * combined.
 */
export function learnAcronyms(papers: readonly SearchablePaper[]): KnownAcronym[] {
  const readings = new Map<string, Map<string, Reading>>();
  for (const { acronym, expansion } of papers.flatMap(({ acronyms }) => acronyms)) {
    const short = keyOf(singularAcronym(acronym));
    const words = wordsOf(expansion);
    if (short.length < 2 || words.length < 2 || words.join('') === short) continue;
    const own = readings.get(short) ?? new Map<string, Reading>();
    readings.set(short, own);
    const key = words.map(termOf).join(' ');
    const { long, count } = own.get(key) ?? { long: words.join(' '), count: 0 };
    own.set(key, { long: shorter(long, words.join(' ')), count: count + 1 });
  }
  return [...readings]
    .flatMap(([short, own]) => common([...own.values()]).map((reading) => ({ short, ...reading })))
    .sort((a, b) => b.count - a.count || (a.short + a.long < b.short + b.long ? -1 : 1))
    .slice(0, MOST_ACRONYMS)
    .map(({ short, long }) => ({ short, long, ...(short.length === 2 && { plural: `${short}s` }) }));
}

/** An expansion of an acronym, and how many papers use it. */
interface Reading {
  long: string;
  count: number;
}

function common(readings: readonly Reading[]): Reading[] {
  const least = LEAST_SHARE * readings.reduce((sum, { count }) => sum + count, 0);
  return readings.filter(({ count }) => count >= least);
}

/** The singular of two forms. */
function shorter(one: string, other: string): string {
  return other.length < one.length ? other : one;
}
