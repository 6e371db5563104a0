import { urls } from '../../base/addresses.ts';
import { withBase } from '../../base/with-base.ts';
import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';
import { store, stored } from '../shared/stored.ts';

/** Sites on one host share its storage, so the key includes the path of this one. */
const KEY = withBase('#searches');
const MOST = 8;

/** The reader's searches in this browser, latest first; none if storage is blocked for this page. */
function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(stored(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  write([text, ...recentSearches().filter((one) => one !== text)].slice(0, MOST));
}

/** Shows the recent searches, with a button that clears them and moves the focus to the field. */
export function renderRecent(box: HTMLElement, field: HTMLElement): void {
  const searches = recentSearches();
  box.hidden = searches.length === 0;
  const forget = element('button', { type: 'button', class: 'link-button' }, strings.finding.forget);
  forget.addEventListener('click', () => {
    write([]);
    box.hidden = true;
    field.focus();
  });
  box.replaceChildren(
    element('h2', {}, strings.finding.recent),
    element(
      'ul',
      {},
      ...searches.map((query) => element('li', {}, element('a', { href: urls.search(query) }, query))),
    ),
    element('p', { class: 'note' }, `${strings.finding.keptHere} `, forget),
  );
}

function write(searches: readonly string[]): void {
  store(KEY, JSON.stringify(searches));
}
