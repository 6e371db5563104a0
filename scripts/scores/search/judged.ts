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
export interface Judgement {
  /** Whether the first result is a best one. */
  hit: boolean;
  /** 1 over the place of the first best result; 0 where it is not listed. */
  reciprocalRank: number;
  /** Relevant papers in the first ten, of as many as could be there. */
  recall: number;
  isEmpty: boolean;
}

/** What was measured for one query; bytes and milliseconds of the first visit, milliseconds from the last key to the answer. */
export interface Measured {
  kind: string;
  ours: Judgement;
  plain: Judgement;
  bytes: number;
  firstMs: number;
  answerMs: number;
}

const SHOWN = 10;

export function judge(
  slugs: readonly string[],
  relevant: readonly string[],
  best: readonly string[],
): Judgement {
  const place = slugs.findIndex((slug) => best.includes(slug));
  const found = relevant.filter((slug) => slugs.slice(0, SHOWN).includes(slug)).length;
  return {
    hit: place === 0,
    reciprocalRank: place < 0 ? 0 : 1 / (place + 1),
    recall: relevant.length === 0 ? 1 : found / Math.min(SHOWN, relevant.length),
    isEmpty: slugs.length === 0,
  };
}
