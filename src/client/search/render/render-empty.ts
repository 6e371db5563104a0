import { urls } from '../../../base/addresses.ts';
import { hasChoice, withoutChoice, withoutPart } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element } from '../../shared/element.ts';
import { linked } from '../../shared/linked.ts';
import type { SearchView } from '../service/search-service.ts';
import type { Go } from './say.ts';

/** What is shown for an answer without papers: what was searched for and where, and ways to go on. */
export function emptyState(view: SearchView, hasTopics: boolean, go: Go): HTMLElement[] {
  const { state, wishes, conditions } = view;
  const finding = strings.finding;
  const ways = [
    ...(hasChoice(state) ? [way(finding.withoutFilters, () => go(withoutChoice(state)))] : []),
    ...[...wishes, ...conditions].map(({ typed }) =>
      way(finding.without(typed), () => go(withoutPart(state, typed))),
    ),
    ...(state.isVerbatim ? [way(finding.correct, () => go({ ...state, isVerbatim: false }))] : []),
    element('li', {}, finding.otherWords),
    element(
      'li',
      {},
      ...linked(hasTopics ? finding.browse : finding.browseWithoutTopics, {
        topics: urls.topics(),
        authors: urls.authors(),
        titles: urls.papersByTitle(),
      }),
    ),
  ];
  return [
    element(
      'div',
      { class: 'search-message' },
      ...searchedIn(view).map((text) => element('p', {}, text)),
      element('ul', { class: 'search-ways' }, ...ways),
    ),
  ];
}

/** What was searched for, and in which fields. */
function searchedIn({ state, hasWords, conditions }: SearchView): string[] {
  const finding = strings.finding;
  const words = conditions.reduce((rest, { typed }) => rest.replace(typed, ' '), state.query).trim();
  const stated = conditions.map(({ field, value }) => finding.searchedIn(value, finding.fields[field]));
  const asked = hasWords && words !== '' ? [finding.searched(words.replace(/\s+/g, ' '))] : [];
  const told = [...asked, ...stated];
  return told.length > 0
    ? told
    : [state.query.trim() === '' ? finding.nothingFits : finding.searched(state.query)];
}

function way(label: string, go: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'link-button' }, label);
  button.addEventListener('click', go);
  return element('li', {}, button);
}
