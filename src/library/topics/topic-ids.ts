import slugify from '@sindresorhus/slugify';

const LONGEST = 60;

/** Returns a function that gives topics unique ids based on their titles, avoiding `taken`. */
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

/** A phrase as the start of a title: “wild boar” becomes “Wild boar”, “mRNA vaccines” stays. */
export function asTitle(phrase: string): string {
  return /^\p{Ll}\p{Lu}/u.test(phrase) ? phrase : phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** The number of topics that suits a library: 27 for 490 papers. */
export function topicCount(papers: number): number {
  return Math.max(1, Math.round(Math.sqrt(1.5 * papers)));
}
