import { urls } from '../../../base/addresses.ts';
import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import { RESULTS_AT_FIRST, type SearchState, writeAddress } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element, part } from '../../shared/element.ts';
import { linked } from '../../shared/linked.ts';
import { type FoundPage, titleOf } from '../service/found-page.ts';
import type { FoundPerson, FoundSystem, Nearby, SearchView } from '../service/search-service.ts';
import { personUrl } from './person-url.ts';
import { chips } from './render-chips.ts';
import { emptyState } from './render-empty.ts';
import { paperItem } from './render-result.ts';
import { type Go, notesOf, spokenOf, summaryOf } from './say.ts';

type Topics = readonly LexiconTopic[];

/** Shows an answer on the search page. The list is replaced in one step, so that nothing stale stays next to it. */
export function renderView(root: HTMLElement, view: SearchView, topics: Topics, go: Go): void {
  part(root, 'columns').hidden = false;
  part(root, 'summary').textContent = summaryOf(view);
  part(root, 'announce').textContent = spokenOf(view);
  part(root, 'notes').replaceChildren(...notesOf(view, go));
  part(root, 'chips').replaceChildren(...chips(view, topics, go));
  part(root, 'people').replaceChildren(...view.people.map(personCard));
  part(root, 'topics').replaceChildren(
    ...group(
      view.topics.length === 1 ? strings.finding.topic : strings.finding.topics,
      view.topics.map(topicLink),
    ),
  );
  part(root, 'systems').replaceChildren(
    ...group(
      view.systems.length === 1 ? strings.finding.system : strings.finding.systems,
      view.systems.map(systemLink),
    ),
  );
  part(root, 'terms').replaceChildren(
    ...group(
      strings.finding.terms,
      view.completions.map((query) => searchLink(view.state, query, go)),
    ),
  );
  part(root, 'results').replaceChildren(...itemsOf(view, topics));
  part(root, 'more').hidden = view.papers.length >= view.total;
  part(root, 'related').replaceChildren(...(view.total === 0 ? emptyState(view, topics.length > 0, go) : []));
}

/** Adds what the library has that is similar to a query that found nothing. */
export function renderNearest(root: HTMLElement, state: SearchState, near: Nearby, go: Go): void {
  part(root, 'related').append(
    ...group(
      strings.finding.nearest,
      near.queries.map((query) => searchLink(state, query, go)),
    ),
    ...group(
      strings.finding.nearestPeople,
      near.people.map((person) => element('a', { href: personUrl(person) }, person.name)),
    ),
    ...group(
      strings.finding.topics,
      near.topics.map(({ title, url }) => element('a', { href: url }, title)),
    ),
  );
}

/** Adds related searches below the results. */
export function renderRelated(
  root: HTMLElement,
  state: SearchState,
  searches: readonly string[],
  go: Go,
): void {
  if (searches.length === 0) return;
  const links = searches.map((query) => searchLink(state, query, go));
  part(root, 'related').replaceChildren(...group(strings.finding.related, links));
}

/** A link to another search, which this page shows. */
function searchLink(state: SearchState, query: string, go: Go): HTMLElement {
  const next = { ...state, query, isVerbatim: false, shown: RESULTS_AT_FIRST };
  const link = element('a', { href: writeAddress(next) }, query);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(next);
  });
  return link;
}

/** Says that search could not be loaded, with a button to try again and alternatives. */
export function renderFailure(root: HTMLElement, again: () => void): void {
  const button = element('button', { type: 'button' }, strings.finding.again);
  button.addEventListener('click', again);
  const text = !navigator.onLine
    ? strings.finding.offline
    : import.meta.env?.DEV
      ? 'There is no search while a library of this size is edited, or while it has errors: `npm start` builds the site with its index.'
      : strings.finding.broken;
  const message = part(root, 'message');
  const wasAskedAgain = message.contains(document.activeElement);
  part(root, 'columns').hidden = true;
  message.replaceChildren(
    element('p', {}, text),
    element('p', {}, button, ' ', ...linked(strings.finding.lookUp, { titles: urls.papersByTitle() })),
  );
  message.hidden = false;
  if (wasAskedAgain) button.focus();
  part(root, 'announce').textContent = text;
}

/** When sorted by date, papers without one come last, below a line that says so. */
function itemsOf({ papers, state }: SearchView, topics: Topics): HTMLElement[] {
  const items: HTMLElement[] = papers.map((page) => paperItem(page, topics));
  const first = papers.findIndex(({ year }) => year === undefined);
  const isByDate = state.sort === 'newest' || state.sort === 'oldest';
  if (isByDate && first >= 0)
    items.splice(first, 0, element('li', { class: 'undated' }, strings.finding.undated));
  return items;
}

/** A person's card links to their page, or to a search for their papers. */
function personCard(person: FoundPerson): HTMLElement {
  const count = strings.finding.papers(person.papers);
  return element(
    'p',
    { class: 'person-card' },
    element('span', { class: 'person-kind' }, strings.finding.authorKind),
    element('a', { href: personUrl(person) }, person.name),
    element('span', { class: 'number' }, count),
  );
}

function topicLink(topic: FoundPage): HTMLElement {
  return element('a', { href: topic.url }, titleOf(topic));
}

function systemLink({ name, title, url }: FoundSystem): HTMLElement {
  return element('a', { href: url, title }, name);
}

/** Links below a heading; nothing if there are no links. */
function group(heading: string, links: readonly HTMLElement[]): HTMLElement[] {
  if (links.length === 0) return [];
  return [element('h2', {}, heading), element('ul', {}, ...links.map((link) => element('li', {}, link)))];
}
