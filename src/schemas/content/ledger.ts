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

/** What adding a list, or a newer version of one, did to the library. Papers are named by slug. */
export const LedgerImport = z.strictObject({
  /** Day on which it was done. */
  day: Day,
  /** File of the list. */
  source: z.string(),
  /** Papers that the library did not have. */
  added: z.array(Slug),
  /** Papers of which the newer version says something else. */
  changed: z.array(Slug).optional(),
  /** Papers that the newer version does not list any more; another list may. */
  removed: z.array(Slug).optional(),
});

export type LedgerImport = z.infer<typeof LedgerImport>;

/** content/permalinks.json: which paper owns which address. It only grows. */
export const Ledger = z.strictObject({
  /** Slug to the plain title under which the paper was first published. */
  papers: z.record(Slug, Title),
  /** Former slug to the slug that replaced it. */
  redirects: z.record(Slug, Slug),
  /** In the order in which they were done; those from before the ledger kept them are not known. */
  imports: z.array(LedgerImport).optional(),
});

export type Ledger = z.infer<typeof Ledger>;

/** Where a slug leads after its redirects; a circle ends where it began. */
export function followRedirects(slug: string, redirects: Ledger['redirects']): string {
  const seen = new Set<string>();
  let current = slug;
  while (Object.hasOwn(redirects, current) && !seen.has(current)) {
    seen.add(current);
    current = redirects[current] ?? current;
  }
  return current;
}
