import { z } from 'zod';

/** content/synonyms.yaml: groups of terms that readers use for one another. */
export const Synonyms = z.array(z.array(z.string().min(1)).min(2));

export type Synonyms = z.infer<typeof Synonyms>;
