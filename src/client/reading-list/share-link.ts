import { isSlug, mergePapers, type SavedList } from './saved-lists.ts';

/** The part of an address that lists papers: `#papers=a,b`. */
export function papersHash(slugs: readonly string[]): string {
  return `#papers=${slugs.join(',')}`;
}

/** The papers listed in the hash of an address, without duplicates; anything that is not a slug is left out. */
export function papersOfHash(hash: string): string[] {
  return listOfHash(hash).papers.map(({ slug }) => slug);
}

/** The part of an address that holds a list: its papers in order, its name, and its notes if they are to be shared. */
export function listHash({ name, papers }: SavedList, withNotes: boolean): string {
  const further = new URLSearchParams();
  if (name !== '') further.set('name', name);
  for (const [at, { note }] of papers.entries()) {
    if (withNotes && note !== '') further.set(`note${at + 1}`, note);
  }
  return papersHash(papers.map(({ slug }) => slug)) + (further.size > 0 ? `&${further}` : '');
}

/** The list in the hash of an address; titles are not in it. */
export function listOfHash(hash: string): SavedList {
  const fields = new URLSearchParams(hash.slice(1));
  const slugs = (fields.get('papers') ?? '').split(',');
  const papers = slugs.flatMap((slug, at) =>
    isSlug(slug) ? [{ slug, title: slug, note: fields.get(`note${at + 1}`) ?? '' }] : [],
  );
  return { name: fields.get('name') ?? '', papers: mergePapers([], papers) };
}
