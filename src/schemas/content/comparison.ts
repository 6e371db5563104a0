import { z } from 'zod';
import { Slug } from './ledger.ts';

const Text = z.string().min(1);

/** A figure that a paper reports about its own work, in the words of its abstract. */
const ReportedFigure = z.strictObject({
  /** `up to`, `on average`, as in the abstract; omitted if the value has no qualifier. */
  qualifier: Text.optional(),
  /** `29×`. */
  value: Text,
  /** What the value measures: `throughput`. */
  metric: Text,
  /** What it was measured against, or `NOT_STATED`. */
  baseline: Text,
  /** What happened to quality at that value, or `NOT_STATED`. */
  quality: Text,
  /** Model, data or machine, if it matters. */
  setting: Text.optional(),
});

const Row = z.strictObject({
  paper: Slug,
  /** One text for each column, in their order. */
  cells: z.array(Text),
  reported: z.array(ReportedFigure).min(1).optional(),
});

/** Papers of a hub side by side, in the terms of its field. */
export const Comparison = z
  .strictObject({
    columns: z.array(Text).min(1),
    rows: z.array(Row).min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (new Set(columns).size < columns.length) refuse(['columns'], 'two columns have one name');
    const seen = new Set<string>();
    for (const [index, { paper, cells }] of rows.entries()) {
      if (seen.has(paper)) refuse(['rows', index, 'paper'], 'a paper has one row');
      seen.add(paper);
      if (cells.length === columns.length) continue;
      refuse(['rows', index, 'cells'], `there are ${columns.length} columns and ${cells.length} cells`);
    }
  });

export type ReportedFigure = z.infer<typeof ReportedFigure>;
export type Comparison = z.infer<typeof Comparison>;

/** A topic's comparison as published for the page that compares papers. */
export interface PublishedComparison {
  /** Title of the topic. */
  title: string;
  columns: string[];
  rows: { paper: string; cells: string[] }[];
}
