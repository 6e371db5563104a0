import { z } from 'zod';
import { HUB_ANCHORS, OVERVIEW_ANCHORS } from '../anchors.ts';
import { Day } from '../date.ts';
import { Comparison } from './comparison.ts';
import { Slug } from './ledger.ts';

const Text = z.string().min(1);

/** A group of papers inside a hub that follow one idea. */
const LineOfWork = z.strictObject({
  /** Anchor of the group on the hub's page. */
  id: Slug.refine(
    (id) => !HUB_ANCHORS.has(id) && !Object.hasOwn(OVERVIEW_ANCHORS, id),
    'every hub already has an anchor with this name',
  ),
  title: Text,
  /** The question that its papers answer. */
  question: Text.optional(),
  /** What their answers differ in. */
  axis: Text.optional(),
  papers: unique(z.array(Slug).min(1), 'a line of work names a paper only once'),
});

/** Findings that contradict each other. */
const Contested = z.strictObject({
  question: Text,
  sides: z.array(z.strictObject({ paper: Slug, says: Text })).min(2),
});

/** A step of the reading path. */
const Step = z.strictObject({
  paper: Slug,
  /** Why it is here. */
  why: Text,
  /** What to look for in it. */
  lookFor: Text.optional(),
});

const OpenQuestion = z.strictObject({
  question: Text,
  /** What is known, and from which papers. */
  known: Text.optional(),
  papers: unique(z.array(Slug), 'a question names a paper only once').optional(),
});

/** Front matter of content/topics/<id>.mdx; the file name is the topic's id and the body its overview. */
export const Topic = z.strictObject({
  title: Text,
  /** One or two sentences: what belongs here and what does not. */
  scope: Text,
  /** Former names of the file: their addresses redirect here. */
  formerly: z.array(Slug).optional(),
  /** Words and phrases by which the topic's papers are recognized. */
  terms: unique(z.array(Text).min(1), 'a term is listed only once'),
  /** The day on which a person last checked the overview against the abstracts. */
  revised: Day.optional(),
  linesOfWork: z
    .array(LineOfWork)
    .refine((lines) => isDistinct(lines.map(({ id }) => id)), 'two lines of work share an id')
    .optional(),
  comparison: Comparison.optional(),
  contested: z.array(Contested).optional(),
  /** Which idea came with which paper; the paper's date says when. */
  ideas: z.array(z.strictObject({ idea: Text, paper: Slug })).optional(),
  questions: z.array(OpenQuestion).optional(),
  /** In reading order. */
  readingPath: z
    .array(Step)
    .refine((steps) => isDistinct(steps.map(({ paper }) => paper)), 'a paper is read only once')
    .optional(),
  /** Papers of the hub that belong to no line of work, and how they relate to it. */
  alsoHere: z
    .array(z.strictObject({ paper: Slug, reason: Text.optional() }))
    .refine((papers) => isDistinct(papers.map(({ paper }) => paper)), 'alsoHere names a paper only once')
    .optional(),
});

export type LineOfWork = z.infer<typeof LineOfWork>;
export type Topic = z.infer<typeof Topic>;

function unique<T extends z.ZodType<string[]>>(schema: T, message: string): T {
  return schema.refine(isDistinct, message);
}

function isDistinct(values: string[]): boolean {
  return new Set(values).size === values.length;
}
