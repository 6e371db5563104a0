import { strings } from '../../strings/index.ts';
import { fetchPaper } from '../cite/fetch-paper.ts';
import { COMPARED } from '../reading-list/compare-link.ts';
import { papersHash, papersOfHash } from '../reading-list/share-link.ts';
import { part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { comparisonTable } from './comparison-table.ts';
import { fieldGroups } from './field-rows.ts';

const root = document.querySelector<HTMLElement>('[data-comparison]');

async function show(place: HTMLElement): Promise<void> {
  const named = papersOfHash(location.hash);
  const slugs = named.slice(0, COMPARED.most);
  const said = part(place, 'said');
  said.textContent = '';
  try {
    const found = await Promise.all(slugs.map(fetchPaper));
    if (papersOfHash(location.hash).join() !== named.join()) return;
    const papers = found.filter((paper) => paper !== undefined);
    const remove = (slug: string) => {
      location.hash = papersHash(slugs.filter((other) => other !== slug));
    };
    const fields = await fieldGroups(papers, place.dataset['topics']?.split(' ') ?? []);
    const table = part(place, 'table');
    keepFocus(table, table, () =>
      table.replaceChildren(...(papers.length > 0 ? [comparisonTable(papers, fields, remove)] : [])),
    );
    said.textContent = messageFor(named.length, papers.length);
    showScrolling(table, part(place, 'hint'), papers.length);
  } catch {
    said.textContent = strings.comparing.failed;
  }
}

/** The message about a comparison of the `found` papers among those in the address. */
function messageFor(named: number, found: number): string {
  if (named > COMPARED.most) return strings.comparing.firstOf(COMPARED.most, named);
  if (found < named) return strings.comparing.missing(named - found, named);
  return found < COMPARED.least ? strings.comparing.choose : '';
}

/** Says that there is more to scroll to, for as long as there is. */
function showScrolling(table: HTMLElement, hint: HTMLElement, papers: number): void {
  hint.hidden = table.scrollWidth <= table.clientWidth + 1;
  hint.textContent = strings.comparing.scroll(papers);
}

if (root) {
  const [table, hint] = [part(root, 'table'), part(root, 'hint')];
  new ResizeObserver(() => showScrolling(table, hint, table.querySelectorAll('thead th').length)).observe(
    table,
  );
  addEventListener('hashchange', () => void show(root));
  void show(root);
}
