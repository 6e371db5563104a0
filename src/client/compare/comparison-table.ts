import { urls } from '../../base/addresses.ts';
import { NOT_STATED } from '../../schemas/content/not-stated.ts';
import { arxivUrls, doiUrl } from '../../schemas/identifiers.ts';
import type { PublishedPaper } from '../../schemas/published.ts';
import { clausesOf, type ReportedClause } from '../../schemas/result-clauses.ts';
import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';
import type { FieldGroup } from './field-rows.ts';

type Content = (string | Node)[];

/** A row of the comparison, which is left out if no paper has a value for it. */
interface Row {
  label: string;
  isIn?(paper: PublishedPaper): boolean;
  cell(paper: PublishedPaper): Content;
}

/** The rows above those that depend on the papers' topics. */
function firstRows(): readonly Row[] {
  const comparing = strings.comparing;
  return [
    { label: comparing.links, cell: linksOf },
    {
      label: comparing.topics,
      isIn: ({ topics }) => topics.length > 0,
      cell: ({ topics }) =>
        lines(topics.map(({ id, title }) => element('a', { href: urls.topic(id) }, title))),
    },
    {
      label: comparing.date,
      cell: ({ date }) => [date ? strings.format.date(date) : unknown(comparing.notKnown)],
    },
    {
      label: comparing.venue,
      isIn: ({ venue }) => venue !== undefined,
      cell: ({ venue }) => [venue ?? unknown(comparing.notKnown)],
    },
    { label: comparing.authors, cell: authorsOf },
    { label: comparing.reported, cell: resultsOf },
  ];
}

function lastRows(): readonly Row[] {
  const comparing = strings.comparing;
  return [
    {
      label: comparing.names,
      isIn: ({ names }) => names.length > 0,
      cell: ({ names }) => [names.join(', ') || unknown(comparing.none)],
    },
    {
      label: comparing.abstract,
      cell: ({ abstract }) => abstract.split('\n\n').map((text) => element('p', {}, text)),
    },
  ];
}

/** Papers side by side, including in the terms of their topics, each with a button that removes it. */
export function comparisonTable(
  papers: readonly PublishedPaper[],
  fields: readonly FieldGroup[],
  remove: (slug: string) => void,
): HTMLTableElement {
  const rowsOf = (rows: readonly Row[]) =>
    rows
      .filter(({ isIn }) => !isIn || papers.some(isIn))
      .map(({ label, cell }) => rowOf(label, papers.map(cell)));
  const table = element(
    'table',
    { 'aria-label': strings.comparing.table },
    element(
      'thead',
      {},
      element('tr', {}, element('td', {}), ...papers.map((paper) => headOf(paper, remove))),
    ),
    element('tbody', {}, ...rowsOf(firstRows())),
    ...fields.map((group) => groupOf(group, papers.length)),
    element('tbody', {}, ...rowsOf(lastRows())),
  );
  table.style.setProperty('--papers', String(papers.length));
  return table;
}

function headOf({ slug, title }: PublishedPaper, remove: (slug: string) => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', 'aria-label': strings.comparing.removeOne(title) },
    strings.comparing.remove,
  );
  button.addEventListener('click', () => remove(slug));
  const link = element('a', { href: urls.paper(slug), id: `compared-${slug}` }, title);
  return element('th', { scope: 'col', 'aria-labelledby': link.id }, link, button);
}

/** The rows of a topic's own comparison, under its title. */
function groupOf({ title, rows }: FieldGroup, papers: number): HTMLElement {
  const head = element('th', { scope: 'rowgroup', colspan: String(papers + 1) }, title);
  const cellOf = (text: string | undefined) => [shown(text) ?? unknown(strings.comparing.notCompared)];
  return element(
    'tbody',
    { class: 'compared-group' },
    element('tr', {}, head),
    ...rows.map(({ label, cells }) => rowOf(label, cells.map(cellOf))),
  );
}

/** The text of a cell; one for which a curator wrote that the abstract does not say is translated. */
function shown(text: string | undefined): string | undefined {
  return text === NOT_STATED ? strings.comparing.notStated : text;
}

function rowOf(label: string, cells: readonly Content[]): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, label),
    ...cells.map((content) => element('td', {}, ...content)),
  );
}

function linksOf({ identifiers: { arxiv, doi }, links, title }: PublishedPaper): Content {
  const own = [
    ...(arxiv === undefined ? [] : [[arxivUrls(arxiv).abstract, `arXiv:${arxiv}`]]),
    ...(doi === undefined ? [] : [[doiUrl(doi), `doi:${doi}`]]),
    ...links.map(({ url, kind }) => [url, strings.comparing.linkKinds[kind]]),
  ];
  const search = [
    `https://scholar.google.com/scholar?q=${encodeURIComponent(title)}`,
    strings.comparing.searchAtScholar,
  ];
  return lines(
    (own.length > 0 ? own : [search]).map(([href = '', label = '']) =>
      element('a', { href, rel: 'noopener noreferrer' }, label),
    ),
  );
}

function resultsOf({ results }: PublishedPaper): Content {
  if (results.length === 0) return [unknown(strings.comparing.noNumbers)];
  return [
    element('ul', {}, ...clausesOf(results).map(clauseOf)),
    element('p', { class: 'note' }, strings.comparing.caveat),
  ];
}

/** A clause of the abstract, with what its numbers measure. */
function clauseOf({
  pieces,
  baseline,
  results,
}: ReportedClause<PublishedPaper['results'][number]>): HTMLElement {
  const measures = [...new Set(results.flatMap(({ measure }) => measure ?? []))];
  return element(
    'li',
    {},
    ...pieces.map(({ text, isMarked }) => (isMarked ? element('b', {}, text) : text)),
    ...(baseline === undefined ? [] : [element('small', {}, ` ${strings.comparing.against(baseline)}`)]),
    ...(measures.length === 0
      ? []
      : [element('small', { class: 'measure' }, strings.comparing.measure(measures))]),
  );
}

function authorsOf({ authors, authorCount }: PublishedPaper): Content {
  if (authors.length > 0) return [authors.map(({ literal }) => literal).join(', ')];
  return [
    unknown(
      authorCount === undefined ? strings.comparing.notKnown : strings.comparing.countOnly(authorCount),
    ),
  ];
}

function unknown(text: string): Node {
  return element('span', { class: 'unstated' }, text);
}

function lines(links: readonly HTMLElement[]): Content {
  return [element('ul', {}, ...links.map((link) => element('li', {}, link)))];
}
