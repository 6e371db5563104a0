import { z } from 'zod';

/** A term in the library's language, with its translations by language code (`de`, `zh`). */
export const Translation = z
  .object({ term: z.string().min(1) })
  .catchall(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]));

/** content/synonyms.yaml: groups of terms that readers use interchangeably, and terms in other languages. */
export const Synonyms = z.array(z.union([z.array(z.string().min(1)).min(2), Translation]));

export type Translation = z.infer<typeof Translation>;
export type Synonyms = z.infer<typeof Synonyms>;
