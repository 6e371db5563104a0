import { z } from 'zod';
import { Slug } from './ledger.ts';

/** The topics a curator gave one paper; the first is the primary one. */
export const CuratedTopics = z.strictObject({
  paper: Slug,
  topics: z
    .array(Slug)
    .min(1)
    .refine((topics) => new Set(topics).size === topics.length, 'a topic is listed only once'),
  /** The reason, in case a reader of title and abstract might wonder. */
  reason: z.string().min(1).optional(),
});

/** content/topic-assignments.yaml: papers without a row are placed by the classifier. */
export const TopicAssignments = z.array(CuratedTopics).superRefine((rows, context) => {
  const seen = new Set<string>();
  for (const [index, { paper }] of rows.entries()) {
    if (seen.has(paper)) {
      context.addIssue({ code: 'custom', path: [index, 'paper'], message: `${paper} already has a row` });
    }
    seen.add(paper);
  }
});

export type CuratedTopics = z.infer<typeof CuratedTopics>;
export type TopicAssignments = z.infer<typeof TopicAssignments>;
