import type { FacetName } from '../address.ts';
import { wordsOf } from '../words.ts';

/** A condition that a query states in plain words. */
export interface Wish {
  facet: FacetName;
  /** Any of them will do. */
  values: string[];
  /** As typed: without it, the query does not state it. */
  typed: string;
  /** First and last year, where these are many; one that is left out is that of the library. */
  span?: { from?: number; to?: number };
}

/** A query split into conditions and what remains to be searched for. */
export interface Wished {
  wishes: Wish[];
  rest: string;
}

/** What is known of the library. */
export interface Known {
  venues: readonly string[];
  years: readonly [number, number];
  /** Whether texts of the library hold a word. */
  isWord(word: string): boolean;
}

/** A longer text is pasted, and its numbers are no wishes. */
const MOST_WORDS = 10;
const LONGEST_VENUE = 6;

const YEAR = '((?:19|20)\\d{2})';
const FROM = new RegExp(`\\b(?:since|from|after)\\s+${YEAR}(?:\\s+on(?:wards?)?)?(?![\\d.])`, 'i');
const UNTIL = new RegExp(`\\b(?:before|until|till|up to)\\s+${YEAR}(?![\\d.])`, 'i');
const SPAN = new RegExp(
  `(?:\\b(?:from|between)\\s+)?(?<![\\d.:])${YEAR}\\s*(?:-|–|to|and|until|\\.\\.)\\s*${YEAR}(?![\\d.])`,
  'i',
);
const ONE = new RegExp(`(?:\\b(?:in|of|from)\\s+)?(?<![\\d.:\\p{L}-])${YEAR}(?![\\d.\\p{L}-])`, 'iu');
const WITH_CODE = /\b(?:with|has|having)\s+(?:open\s+)?(?:source\s+)?code\b/i;
const SURVEY =
  /\b(?:surveys?|review (?:papers?|articles?)|overview (?:papers?|articles?))(?:\s+(?:of|on|about))?(?!\p{L})/iu;
/** Words that ask for the newest, which the order of results is for. */
const LATEST =
  /^(?:(?:the\s+)?(?:latest|newest|most recent|recent)\s+(?:papers?|works?|articles?|research|results?)\s+(?:on|about|in|of)\s+)/i;

/** Reads the wishes of a query: years, venues, code, surveys. Fields, phrases and pasted texts are left as they are. */
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
  const span = SPAN.exec(text);
  const from = FROM.exec(text);
  const until = UNTIL.exec(text);
  const one = ONE.exec(text);
  const [match, low, high] = span
    ? [span, Number(span[1]), Number(span[2])]
    : from
      ? [from, Number(from[1]) + Number(/^after/i.test(from[0])), last]
      : until
        ? [until, first, Number(until[1]) - Number(/^before/i.test(until[0]))]
        : [one, Number(one?.[1]), Number(one?.[1])];
  if (!match || first === 0) return;
  const values = yearsBetween(Math.max(low, first), Math.min(high, last));
  if (values.length === 0) return;
  const ends = {
    ...((high >= last || low > first) && { from: low }),
    ...(high < last && { to: high }),
  };
  take(match[0], { facet: 'year', values, ...(low !== high && { span: ends }) });
}

/** Every year of a span, as facets name them. */
function yearsBetween(from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
}

/** The longest run of words that is the name of a venue. One that is a word of texts too needs a year behind it. */
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
