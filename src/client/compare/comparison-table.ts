import { urls } from '../../base/addresses.ts';
import { writtenDate } from '../../schemas/dates.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { CAVEAT, clausesOf } from '../../schemas/result-clauses.ts';
import { element } from '../shared/element.ts';
import type { FieldRow } from './field-rows.ts';

type Content = (string | Node)[];

/** What is compared, row by row; a row that no paper has anything for is left out. */
const ROWS: { label: string; isIn?(paper: PublishedPaper): boolean; cell(paper: PublishedPaper): Content }[] =
  [
    {
      label: 'Topics',
      isIn: ({ topics }) => topics.length > 0,
      cell: ({ topics }) =>
        lines(topics.map(({ id, title }) => element('a', { href: urls.topic(id) }, title))),
    },
    { label: 'Date', cell: ({ date }) => [date ? writtenDate(date) : 'Not known'] },
    { label: 'Authors', cell: authorsOf },
    { label: 'Reported', cell: resultsOf },
    {
      label: 'Names',
      isIn: ({ names }) => names.length > 0,
      cell: ({ names }) => [names.join(', ') || 'None'],
    },
    {
      label: 'Links',
      cell: ({ links }) =>
        lines(links.map(({ url, kind }) => element('a', { href: url, rel: 'noopener noreferrer' }, kind))),
    },
    {
      label: 'Abstract',
      cell: ({ abstract }) => abstract.split('\n\n').map((text) => element('p', {}, text)),
    },
  ];

/** Papers side by side, in the terms of their fields too, each with a button that takes it out. */
export function comparisonTable(
  papers: readonly PublishedPaper[],
  fields: readonly FieldRow[],
  remove: (slug: string) => void,
): HTMLTableElement {
  const heads = papers.map(({ slug, title }) => {
    const button = element('button', { type: 'button', 'aria-label': `Take out: ${title}` }, 'Take out');
    button.addEventListener('click', () => remove(slug));
    const link = element('a', { href: urls.paper(slug), id: `compared-${slug}` }, title);
    return element('th', { scope: 'col', 'aria-labelledby': link.id }, link, button);
  });
  const rowOf = (label: string, cells: readonly Content[]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      ...cells.map((content) => element('td', {}, ...content)),
    );
  const [first, ...others] = ROWS.filter(({ isIn }) => !isIn || papers.some(isIn)).map(({ label, cell }) =>
    rowOf(label, papers.map(cell)),
  );
  const inTerms = fields.map(({ label, cells }) =>
    rowOf(
      label,
      cells.map((text) => [text]),
    ),
  );
  const rows = [...(first ? [first] : []), ...inTerms, ...others];
  return element(
    'table',
    { 'aria-label': 'Comparison' },
    element('thead', {}, element('tr', {}, element('td', {}), ...heads)),
    element('tbody', {}, ...rows),
  );
}

function resultsOf({ results }: PublishedPaper): Content {
  if (results.length === 0) return ['No numbers in the abstract'];
  const items = clausesOf(results).map(({ pieces, baseline }) =>
    element(
      'li',
      {},
      ...pieces.map(({ text, isMarked }) => (isMarked ? element('b', {}, text) : text)),
      ...(baseline === undefined ? [] : [element('small', {}, ` against ${baseline}`)]),
    ),
  );
  return [element('ul', {}, ...items), element('p', { class: 'note' }, CAVEAT)];
}

function authorsOf({ authors, authorCount }: PublishedPaper): Content {
  if (authors.length > 0) return [authors.map(({ literal }) => literal).join(', ')];
  return [authorCount === undefined ? 'Not known' : `${authorCount}, not named by the source`];
}

function lines(links: readonly HTMLElement[]): Content {
  if (links.length === 0) return ['None'];
  return [element('ul', {}, ...links.map((link) => element('li', {}, link)))];
}
