import { z } from 'zod';

/** Judged queries: what is searched, beside which filters, and which papers a reader hopes for. */
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

/** How good one list of results is. */
export interface Judgment {
  /** Whether the first result is a best one. */
  hit: boolean;
  /** 1 over the place of the first best result; 0 where it is not listed. */
  reciprocalRank: number;
  /** Relevant papers in the first ten, of as many as could be there. */
  recall: number;
  isEmpty: boolean;
}

/** What was measured for one query. */
export interface Measured {
  query: JudgedQuery;
  /** The papers listed first. */
  slugs: readonly string[];
  ours: Judgment;
  /** Fetched of the index for a first query, packed. */
  index: { bytes: number; requests: number };
  browser?: MeasuredInBrowser & { plain: Judgment };
}

/**
 * The same through the page: what it lists; bytes, requests and milliseconds of the first visit; milliseconds from the last
 * key to the answer.
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

/** The query string of a judged query; years before one have no box of their own and go into the query. */
export function addressOf({ query, facet }: Pick<JudgedQuery, 'query' | 'facet'>): string {
  const { year, yearBefore, code } = facet;
  const parameters = new URLSearchParams({
    q: yearBefore === undefined ? query : `${query} year:..${yearBefore - 1}`,
  });
  if (year !== undefined) parameters.set('year', String(year));
  if (code) parameters.set('code', 'yes');
  return parameters.toString();
}
