import { error, type Problem } from '../../base/problems.ts';

/** What checks need to know about a paper. */
export interface CheckedPaper {
  /** Title and abstract as plain text. */
  text: string;
  year?: number;
  names: readonly string[];
}

export type PaperOf = (slug: string) => CheckedPaper | undefined;

/** A text of an overview with its sentences and the papers it is about. */
export interface Said {
  line: number;
  text: string;
  sentences: readonly { text: string; slugs: readonly string[] }[];
  slugs: readonly string[];
  /** Whether it is part of a comparison, where similar papers have similar texts. */
  isCell?: boolean;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** A number is a claim, and so are these verbs. */
const CLAIM =
  /\b(?:shows?|showed|achieves?|achieved|reduces?|reduced|outperforms?|improves? on|reports? an?)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Words before a number that make it a bound or an estimate; those in one row mean the same. */
const QUALIFIERS: readonly (readonly [name: string, words: string])[] = [
  [
    'up to',
    'up to|as (?:much|many|high|large|low|few|little) as|at most|no more than|maxim(?:um|al)(?: of)?',
  ],
  ['more than', 'over|more than|at least|greater than|larger than|(?<!rarely )exceeding|above|beyond|>'],
  ['less than', 'under|less than|fewer than|below|within|<'],
  ['about', 'about|approximately|around|roughly|nearly|almost|close to|some|(?<![\\d%] ?)[~∼≈]'],
];
const BEFORE = QUALIFIERS.map(
  ([name, words]) => [name, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words}) *(?:an? )?[~∼≈$]?$`, 'iu')] as const,
);
const AVERAGE = /\b(?:averag(?:e|es|ed|ing)|mean)\b/i;
const ON_AVERAGE = /\bon average\b/i;
/** How far from a number an abstract may call it an average, in characters. */
const NEAR = 40;

/**
 * Sentences without a paper that contain a number or say what was shown. The year of a paper in the same passage
 * does not count: it introduces what the next sentence links.
 */
export function unlinkedClaims(
  file: string,
  { sentences, line, slugs: around }: Said,
  paperOf: PaperOf,
): Problem[] {
  const years = new Set(around.map((slug) => String(paperOf(slug)?.year)));
  const isClaim = (text: string) => CLAIM.test(text) || numbersIn(text).some((number) => !years.has(number));
  return sentences
    .filter(({ text, slugs }) => slugs.length === 0 && isClaim(text))
    .map(({ text }) =>
      error(
        'claim-without-paper',
        `a claim without a paper: “${text}”`,
        { file, line },
        'every sentence with a number, or that says what was shown, links the paper that says so',
        'link the paper in this sentence, or leave the claim out',
      ),
    );
}

/** Numbers that are in no title or abstract of the papers that a text is about; years of the papers do not count. */
export function unsupportedNumbers(file: string, { text, slugs, line }: Said, paperOf: PaperOf): Problem[] {
  const papers = slugs.flatMap((slug) => paperOf(slug) ?? []);
  if (papers.length === 0) return [];
  const stated = new Set(papers.flatMap((paper) => [...numbersIn(paper.text), String(paper.year)]));
  return numbersIn(text)
    .filter((number) => !stated.has(number))
    .map((number) =>
      error(
        'unsupported-number',
        `the number ${number} is in no abstract that this passage links to`,
        { file, line },
        'an overview repeats numbers as their papers give them, and years as the library dates them',
        'correct the number, or link the paper it comes from in the same passage',
      ),
    );
}

/** Numbers that the abstracts always qualify as a bound or an average, and a text does not. */
export function lostQualifiers(file: string, said: Said, paperOf: PaperOf): Problem[] {
  const texts = said.slugs.flatMap((slug) => paperOf(slug)?.text ?? []);
  return said.sentences.flatMap(({ text }) =>
    placesOf(text).flatMap(({ number, at, end }) => {
      const uses = texts.flatMap((abstract) =>
        placesOf(abstract)
          .filter((place) => place.number === number)
          .map((place) => qualifiersAt(abstract, place)),
      );
      const [first, ...others] = uses;
      const own = qualifiersAt(text, { at, end });
      const isSaid = (name: string) => own.has(name) || (name === 'average' && AVERAGE.test(text));
      const lost = [...(first ?? [])].filter((name) => others.every((use) => use.has(name)) && !isSaid(name));
      return lost.slice(0, 1).map((name) => lostQualifier(file, said.line, number, name));
    }),
  );
}

function lostQualifier(file: string, line: number, number: string, name: string): Problem {
  return error(
    'number-without-qualifier',
    `the number ${number} lacks its “${name}”`,
    { file, line },
    'the abstract never gives the number without it',
    `write “${name}” or an equivalent before the number, as the abstract does`,
  );
}

function qualifiersAt(text: string, { at, end }: { at: number; end: number }): Set<string> {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const names = BEFORE.filter(([, words]) => words.test(before)).map(([name]) => name);
  const isAverage =
    AVERAGE.test(before.replace(/^.*[.;,]\s/s, '')) ||
    ON_AVERAGE.test(text.slice(end, end + NEAR).replace(/[.;,]\s.*$/s, ''));
  return new Set(isAverage ? [...names, 'average'] : names);
}

/** The numbers of a text and their offsets, without thousands separators. */
function placesOf(text: string): { number: string; at: number; end: number }[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index }) => ({
    number: found.replace(/,(?=\d{3}\b)/g, ''),
    at: index,
    end: index + found.length,
  }));
}

function numbersIn(text: string): string[] {
  return placesOf(text).map(({ number }) => number);
}

/** Whether a text names a year. */
export function hasYear(text: string): boolean {
  return text.match(YEAR) !== null;
}
