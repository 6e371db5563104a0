import type { SearchableTopic } from '../../../src/search/index/searchable.ts';
import { squashed, textWith } from './read-text.ts';

const PASSAGES = 'p, li, tr';
/**
 * What components add to an overview: the mentions of papers, which are found by their own pages, the papers of each
 * line of work and its question, the figure, and the caption of a table.
 */
const ADDED = '.mention, details, .caption, .note, .lines-figure, .line-question';

/** A topic as its page shows it; the words by which papers are placed in it are on no page. */
export function readTopic(id: string, page: Document): Omit<SearchableTopic, 'terms'> {
  const overview = page.querySelector('.overview')?.cloneNode(true) as Element;
  for (const added of overview.querySelectorAll(ADDED)) added.remove();
  const lines = [...overview.querySelectorAll('.line-of-work')].map((section) => ({
    id: section.getAttribute('aria-labelledby') ?? '',
    title: squashed(textWith(section.querySelector('h3'))),
    text: passagesOf(section),
  }));
  return {
    id,
    title: squashed(textWith(page.querySelector('h1'))),
    scope: squashed(textWith(page.querySelector('.page-header .lead'))),
    overview: passagesOf(overview),
    lines,
  };
}

/** Paragraphs, items of lists and rows of tables, apart by a blank line; the cells of a row apart by a space. */
function passagesOf(part: Element): string {
  return [...part.querySelectorAll(PASSAGES)]
    .filter((passage) => !passage.parentElement?.closest(PASSAGES))
    .map((passage) => {
      for (const cell of passage.querySelectorAll('td, th')) cell.append(' ');
      return squashed(textWith(passage));
    })
    .join('\n\n');
}
