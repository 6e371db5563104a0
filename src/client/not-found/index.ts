import { startOf, urls } from '../../base/addresses.ts';
import { withBase } from '../../base/with-base.ts';
import { strings } from '../../strings/index.ts';
import type { AddressBook, AddressRow } from '../../views/published/address-books.ts';
import { element } from '../shared/element.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { lastName, suggestPages } from './suggest.ts';

const place = document.querySelector<HTMLElement>('[data-suggestions]');
if (place) void suggest(place);

/** Lists the pages with addresses similar to the one requested. */
async function suggest(place: HTMLElement): Promise<void> {
  const rows = [...linkedPages(), ...(await alike(Number(place.dataset['suggestions'])))];
  const items = suggestPages(location.pathname, rows).map(({ address, title }) =>
    element('li', {}, element('a', { href: withBase(address), dir: 'auto' }, title)),
  );
  const heading = place.querySelector('h2');
  if (heading)
    heading.textContent = items.length > 0 ? strings.listing.didYouMean : strings.listing.noneAlike;
  place.querySelector('ul')?.replaceChildren(...items);
  place.classList.add('is-ready');
}

/** The lists and topics, all of which this page links to. */
function linkedPages(): AddressRow[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a:not([href*="#"])')].flatMap((link) => {
    const name = lastName(link.pathname);
    const isInside = link.origin === location.origin && link.pathname.startsWith(withBase(''));
    const address = link.pathname.slice(withBase('').length);
    return isInside && name !== '' ? [[name, address, link.textContent.trim()] as AddressRow] : [];
  });
}

/** Papers and authors whose names begin with the same letters; none if there is no file for these. */
async function alike(length: number): Promise<AddressRow[]> {
  const address = urls.addresses(startOf(lastName(location.pathname), length));
  const book = await fetchJson<AddressBook>(address).catch(() => []);
  return Array.isArray(book) ? book : alike(book.length);
}
