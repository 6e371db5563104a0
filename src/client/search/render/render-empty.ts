import { urls } from '../../../base/addresses.ts';
import { hasChoice, type SearchState, withoutChoice, withoutPart } from '../../../search/query/address.ts';
import { element } from '../../shared/element.ts';
import type { SearchView } from '../service/search-service.ts';

type Go = (state: SearchState) => void;

/** What an answer without papers says: what was looked for and where, and ways on. */
export function emptyState(view: SearchView, hasTopics: boolean, go: Go): HTMLElement[] {
  const { state, wishes, conditions } = view;
  const what = state.query.trim() === '' ? 'What is chosen' : `“${state.query.trim()}”`;
  const ways = [
    ...(hasChoice(state) ? [way('Search without filters', () => go(withoutChoice(state)))] : []),
    ...[...wishes, ...conditions].map(({ typed }) =>
      way(`Search without “${typed}”`, () => go(withoutPart(state, typed))),
    ),
    ...(state.isVerbatim ? [way('Correct the spelling', () => go({ ...state, isVerbatim: false }))] : []),
    element('li', {}, 'Use fewer or other words'),
    element(
      'li',
      {},
      'Look through the ',
      ...(hasTopics ? [element('a', { href: urls.topics() }, 'topics'), ', the '] : []),
      element('a', { href: urls.authors() }, 'authors'),
      ' or all papers ',
      element('a', { href: urls.papersByTitle() }, 'by title'),
    ),
  ];
  const where =
    'was looked for in titles, abstracts, names of systems, authors and venues, identifiers, and what topics’ pages say.';
  return [
    element(
      'div',
      { class: 'search-message' },
      element('p', {}, `${what} ${where}`),
      element('ul', { class: 'search-ways' }, ...ways),
    ),
  ];
}

function way(label: string, go: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'link-button' }, label);
  button.addEventListener('click', go);
  return element('li', {}, button);
}
