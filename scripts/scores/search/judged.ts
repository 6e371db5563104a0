import { z } from 'zod';

/** Judged queries: the search terms, the filters, and which papers a reader hopes to find. */
export const JudgedQueries = z.array(
  z.object({
    kind: z.string(),
    query: z.string(),
    relevant: z.array(z.string()),
    best: z
      .array(z.string())
      .nullish()
      .transform((best) => best ?? []),
    facet: z
      .object({ year: z.int(), yearBefore: z.int(), code: z.boolean() })
      .partial()
      .nullish()
      .transform((facet) => facet ?? {}),
  }),
);
export type JudgedQuery = z.infer<typeof JudgedQueries>[number];

/** How good a list of results is. */
export interface Judgment {
  /** Whether the first result is one of the best. */
  hit: boolean;
  /** 1 divided by the position of the first best result; 0 if none is listed. */
  reciprocalRank: number;
  /** Relevant papers in the first ten, as a share of those that could be there. */
  recall: number;
  isEmpty: boolean;
}

/** Measurements for one query. */
export interface Measured {
  query: JudgedQuery;
  /** The papers listed first. */
  slugs: readonly string[];
  ours: Judgment;
  /** What a first query fetches from the index, compressed. */
  index: { bytes: number; requests: number };
  browser?: MeasuredInBrowser & { plain: Judgment };
}

/**
 * The same in a browser: the listed papers; bytes, requests and milliseconds of the first visit; milliseconds from
 * the last keystroke to the answer.
 */
export interface MeasuredInBrowser {
  slugs: string[];
  bytes: number;
  requests: number;
  firstMs: number;
  answerMs: number;
}

const SHOWN = 10;

export function judge(
  slugs: readonly string[],
  relevant: readonly string[],
  best: readonly string[],
): Judgment {
  const place = slugs.findIndex((slug) => best.includes(slug));
  const found = relevant.filter((slug) => slugs.slice(0, SHOWN).includes(slug)).length;
  return {
    hit: place === 0,
    reciprocalRank: place < 0 ? 0 : 1 / (place + 1),
    recall: relevant.length === 0 ? 1 : found / Math.min(SHOWN, relevant.length),
    isEmpty: slugs.length === 0,
  };
}

/** The query string for a judged query; years before a given one have no field of their own and go into the query. */
export function addressOf({ query, facet }: Pick<JudgedQuery, 'query' | 'facet'>): string {
  const { year, yearBefore, code } = facet;
  const parameters = new URLSearchParams({
    q: yearBefore === undefined ? query : `${query} year:..${yearBefore - 1}`,
  });
  if (year !== undefined) parameters.set('year', String(year));
  if (code) parameters.set('code', 'yes');
  return parameters.toString();
}
