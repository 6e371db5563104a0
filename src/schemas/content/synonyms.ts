import { z } from 'zod';

/** A term of the library's language with what it is called in others, by their codes (`de`, `zh`). */
export const Translation = z
  .object({ term: z.string().min(1) })
  .catchall(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]));

/** content/synonyms.yaml: groups of terms that readers use for one another, and terms in other languages. */
export const Synonyms = z.array(z.union([z.array(z.string().min(1)).min(2), Translation]));

export type Translation = z.infer<typeof Translation>;
export type Synonyms = z.infer<typeof Synonyms>;
