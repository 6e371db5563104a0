import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { indexViews, type PapersIndexView } from './papers-index.ts';

const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** The pages of the index by title, A to Z; titles that begin with anything else come first. */
export function papersByTitleViews(site: Site): PapersIndexView[] {
  const papers = [...site.papers]
    .map((paper) => ({ paper, letter: letterOf(paper) }))
    .sort(
      (a, b) =>
        collator.compare(a.letter, b.letter) ||
        collator.compare(a.paper.title, b.paper.title) ||
        (a.paper.slug < b.paper.slug ? -1 : 1),
    )
    .map(({ paper }) => paper);
  return indexViews(site, {
    order: 'title',
    title: 'Papers by title',
    description: 'Every paper, A to Z.',
    papers,
    groupOf: (paper) => groupOf(letterOf(paper)),
    urlOf: urls.papersByTitle,
  });
}

function groupOf(letter: string) {
  return letter === ''
    ? { id: 'other', heading: 'Numbers and signs', jump: '0–9' }
    : { id: letter.toLowerCase(), heading: letter, jump: letter };
}

/** The first letter of a title without its accents, or nothing where it begins with no Latin letter. */
function letterOf({ title }: ListedPaper): string {
  const [, first = ''] = /^[^\p{L}\p{N}]*(.)/u.exec(title.normalize('NFD')) ?? [];
  return /[a-z]/i.test(first) ? first.toUpperCase() : '';
}
