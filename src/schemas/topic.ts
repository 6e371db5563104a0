import { z } from 'zod';
import { HUB_ANCHORS } from './anchors.ts';
import { Slug } from './ledger.ts';

/** A group of papers inside a hub that follow one idea. */
const LineOfWork = z.strictObject({
  /** Anchor of the group on the hub's page. */
  id: Slug.refine((id) => !HUB_ANCHORS.has(id), 'every hub has a place of this name already'),
  title: z.string().min(1),
  papers: unique(z.array(Slug).min(1), 'a line of work names a paper only once'),
});

/** Front matter of content/topics/<id>.mdx; the file's name is the topic's id and the body its overview. */
export const Topic = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences: what belongs here and what does not. */
  scope: z.string().min(1),
  /** Words and phrases by which papers of the topic are recognised. */
  terms: unique(z.array(z.string().min(1)).min(1), 'a term is listed only once'),
  linesOfWork: z
    .array(LineOfWork)
    .refine((lines) => isDistinct(lines.map(({ id }) => id)), 'two lines of work share an id')
    .optional(),
  /** Papers of the hub that belong to no line of work. */
  alsoHere: unique(z.array(Slug), 'alsoHere names a paper only once').optional(),
});

export type LineOfWork = z.infer<typeof LineOfWork>;
export type Topic = z.infer<typeof Topic>;

function unique<T extends z.ZodType<string[]>>(schema: T, message: string): T {
  return schema.refine(isDistinct, message);
}

function isDistinct(values: string[]): boolean {
  return new Set(values).size === values.length;
}
