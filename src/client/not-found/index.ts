import { urls } from '../../urls.ts';
import type { MapPoints } from '../../views/map.ts';
import { suggestPages } from './suggest.ts';

const place = document.querySelector<HTMLElement>('[data-suggestions]');
if (place) void suggest(place);

/** Lists the pages whose addresses are like the one that was asked for. */
async function suggest(place: HTMLElement): Promise<void> {
  const answer = await fetch(urls.mapPoints());
  const found = answer.ok ? suggestPages(location.pathname, (await answer.json()) as MapPoints) : [];
  const items = found.map(({ url, title }) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: title, dir: 'auto' });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  const heading = place.querySelector('h2');
  if (heading) heading.textContent = items.length > 0 ? 'Did you mean' : 'No page has an address like it';
  place.querySelector('ul')?.replaceChildren(...items);
  place.classList.add('is-ready');
}
