import { z } from 'zod';
import { Day } from '../date.ts';

/** A slug: lower-case ASCII words joined by hyphens, at most 60 characters. */
export const Slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug is lower-case ASCII words joined by hyphens');

/** The plain title under which a paper was first published. */
export const Title = z.string().min(1);

export function isSlug(text: string): boolean {
  return Slug.safeParse(text).success;
}

/** What adding a list, or a newer version of one, changed in the library. Papers are named by slug. */
export const LedgerImport = z.strictObject({
  /** Day of the import. */
  day: Day,
  /** File name of the list. */
  source: z.string(),
  /** Papers that were new to the library. */
  added: z.array(Slug),
  /** Papers that the newer version describes differently. */
  changed: z.array(Slug).optional(),
  /** Papers that are no longer in the newer version; another list may still have them. */
  removed: z.array(Slug).optional(),
});

export type LedgerImport = z.infer<typeof LedgerImport>;

/** content/permalinks.json: which paper owns which address. It only grows. */
export const Ledger = z.strictObject({
  /** Slug to the plain title under which the paper was first published. */
  papers: z.record(Slug, Title),
  /** Former slug to the slug that replaced it. */
  redirects: z.record(Slug, Slug),
  /** In chronological order; imports from before the ledger recorded them are missing. */
  imports: z.array(LedgerImport).optional(),
});

export type Ledger = z.infer<typeof Ledger>;

/** The slug that a slug leads to after all redirects; a circle ends where it began. */
export function followRedirects(slug: string, redirects: Ledger['redirects']): string {
  const seen = new Set<string>();
  let current = slug;
  while (Object.hasOwn(redirects, current) && !seen.has(current)) {
    seen.add(current);
    current = redirects[current] ?? current;
  }
  return current;
}
