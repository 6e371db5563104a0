import slugify from '@sindresorhus/slugify';

const LONGEST = 60;

/** Gives topics that nobody wrote ids by their titles, each once, none of `taken`. */
export function topicIds(taken: Iterable<string>): (title: string) => string {
  const used = new Set(taken);
  return (title) => {
    const stem = within(slugify(title, { decamelize: false }), LONGEST) || 'topic';
    let id = stem;
    for (let count = 2; used.has(id); count++)
      id = `${within(stem, LONGEST - 1 - `${count}`.length)}-${count}`;
    used.add(id);
    return id;
  };
}

function within(slug: string, limit: number): string {
  return slug.slice(0, limit).replace(/-+$/, '');
}

/** A phrase as a title begins: “wild boar” becomes “Wild boar”, “mRNA vaccines” stays. */
export function asTitle(phrase: string): string {
  return /^\p{Ll}\p{Lu}/u.test(phrase) ? phrase : phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** How many topics a library is worth: 27 of 490 papers. */
export function topicCount(papers: number): number {
  return Math.max(1, Math.round(Math.sqrt(1.5 * papers)));
}
