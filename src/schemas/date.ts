import { z } from 'zod';

/** How a date is known: printed in full, or with the year or the whole date inferred from other evidence. */
const DateBasis = z.enum(['stated', 'retrieval-year', 'file-evidence', 'arxiv-identifier', 'curated']);

/**
 * A date as precise as the source gives it. A missing `day` or `month` means "not known", never "the first".
 * `basis` says where the year comes from: `stated` (printed in the source), `retrieval-year` (library.yaml),
 * `file-evidence` (the smallest year later than every stated year of the file), `arxiv-identifier`, `curated`.
 */
export const PartialDate = z
  .strictObject({
    year: z.int().min(1500).max(2999),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
    basis: DateBasis.default('stated'),
  })
  .refine((date) => date.day === undefined || date.month !== undefined, 'a day needs a month');

export type PartialDate = z.infer<typeof PartialDate>;
export type DatePrecision = 'day' | 'month' | 'year' | 'unknown';

/** A calendar day, YYYY-MM-DD. A YAML parser may turn one into something other than its text. */
export const Day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);
