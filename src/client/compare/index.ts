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
    if (location.hash !== papersHash(named) && slugs.join() !== papersOfHash(location.hash).join()) return;
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
    said.textContent = 'The papers could not be fetched. Check the connection and load the page again.';
  }
}

/** What a reader should know of a comparison of `found` papers out of those the address names. */
function messageFor(named: number, found: number): string {
  if (named > COMPARED.most) return `The first ${COMPARED.most} of ${named} papers are shown.`;
  if (found < named) return `${named - found} of ${named} papers are not in this library.`;
  return found < COMPARED.least ? 'Choose two to five papers on your reading list.' : '';
}

/** Says that there is more beside what is in sight, for as long as there is. */
function showScrolling(table: HTMLElement, hint: HTMLElement, papers: number): void {
  hint.hidden = table.scrollWidth <= table.clientWidth + 1;
  hint.textContent = `The table is wider than the screen: scroll it sideways to see all ${papers} papers.`;
}

if (root) {
  const [table, hint] = [part(root, 'table'), part(root, 'hint')];
  new ResizeObserver(() => showScrolling(table, hint, table.querySelectorAll('thead th').length)).observe(
    table,
  );
  addEventListener('hashchange', () => void show(root));
  void show(root);
}
