import type { FacetName } from '../address.ts';
import { wordsOf } from '../words.ts';
import { LATEST, SURVEY, WITH_CODE, YEAR_WORDINGS } from './wish-words.ts';

/** A condition that a query states in plain words. */
export interface Wish {
  facet: FacetName;
  /** Any of them is enough. */
  values: string[];
  /** As typed: the query without it does not state the condition. */
  typed: string;
  /** First and last year of a range of several years; a missing one means the library's own. */
  span?: { from?: number; to?: number };
}

/** A query split into conditions and what remains to be searched for. */
interface Wished {
  wishes: Wish[];
  rest: string;
}

/** Facts about the library. */
export interface Known {
  venues: readonly string[];
  years: readonly [number, number];
  /** Whether texts of the library contain a word. */
  isWord(word: string): boolean;
}

/** A longer text was pasted, and its numbers are not wishes. */
const MOST_WORDS = 10;
const LONGEST_VENUE = 6;

/** Reads the wishes in a query: years, venues, code, surveys. Fields, phrases and pasted texts are left as they are. */
export function readWishes(query: string, known: Known): Wished {
  const wishes: Wish[] = [];
  if (/["“”]/.test(query) || wordsOf(query).length > MOST_WORDS) return { wishes, rest: query };
  let rest = query.replace(LATEST, '');
  const take = (typed: string, wish: Omit<Wish, 'typed'>) => {
    wishes.push({ ...wish, typed: typed.trim() });
    rest = rest.replace(typed, ' ');
  };
  takeVenues(rest, known, take);
  takeYears(rest, known, take);
  const code = WITH_CODE.exec(rest)?.[0];
  if (code !== undefined) take(code, { facet: 'code', values: ['yes'] });
  const survey = SURVEY.exec(rest)?.[0];
  if (survey !== undefined) take(survey, { facet: 'kind', values: ['survey'] });
  return { wishes, rest: rest.replace(/\s+/g, ' ').trim() };
}

type Take = (typed: string, wish: Omit<Wish, 'typed'>) => void;

function takeYears(text: string, { years: [first, last] }: Known, take: Take): void {
  if (first === 0) return;
  for (const { pattern, ends } of YEAR_WORDINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year = 0, other = 0] = match.slice(1).filter(Boolean).map(Number);
    const { low = first, high = last } = ends(year, other);
    const values = yearsBetween(Math.max(low, first), Math.min(high, last));
    if (values.length === 0) return;
    const span = {
      ...((high >= last || low > first) && { from: low }),
      ...(high < last && { to: high }),
    };
    take(match[0], { facet: 'year', values, ...(low !== high && { span }) });
    return;
  }
}

/** Every year of a range, as facet values. */
function yearsBetween(from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
}

/**
 * Takes the longest run of words that is the name of a venue. One that is also a word in texts needs a year after
 * it.
 */
function takeVenues(text: string, { venues, isWord }: Known, take: Take): void {
  const byName = new Map(venues.map((venue) => [wordsOf(venue).join(' '), venue]));
  const tokens = [...text.matchAll(/[^\s,;]+/g)];
  for (let length = Math.min(LONGEST_VENUE, tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const [begin, end] = [tokens[from], tokens[from + length - 1]];
      if (!begin || !end || tokens.slice(from, from + length).some(([token]) => token.includes(':')))
        continue;
      const typed = text.slice(begin.index, end.index + end[0].length);
      const words = wordsOf(typed);
      const venue = byName.get(words.join(' '));
      if (venue === undefined) continue;
      const year = /^\s*((?:19|20)\d{2})(?![\d.])/.exec(text.slice(end.index + end[0].length));
      const isPlain = words.length === 1 && isWord(words[0] ?? '') && !/\p{Lu}.*\p{Lu}/u.test(venue);
      if (isPlain && !year) continue;
      if (year) take(typed + year[0], { facet: 'venue', values: [`${venue} ${year[1]}`] });
      else take(typed, { facet: 'venue', values: [venue] });
      return;
    }
  }
}
