import type { ListFormatName } from '../../cite/cite-export.ts';
import { part } from '../../shared/element.ts';
import type { SearchClient } from '../service/search-client.ts';
import type { SearchView } from '../service/search-service.ts';

/** Each paper of an export is fetched, so a list ends somewhere. */
const MOST = 200;

/** Offers the papers of a view as a file; what writes it is fetched on the first click. */
export function offerExport(root: HTMLElement, view: SearchView, client: SearchClient): void {
  const line = part(root, 'export');
  part(root, 'take').hidden = view.total === 0;
  const label = part(root, 'export-label');
  label.textContent =
    view.total > MOST
      ? `Export the first ${MOST} papers`
      : `Export ${view.total === 1 ? 'this paper' : `these ${view.total} papers`}`;
  for (const button of line.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.onclick = () => void save(button.dataset['format'] as ListFormatName).catch(fail);
  }

  async function save(format: ListFormatName): Promise<void> {
    const [slugs, { savePapers }] = await Promise.all([
      client.slugsOf(view.state, MOST),
      import('../../cite/cite-export.ts'),
    ]);
    await savePapers(slugs, format, 'search-results');
    part(root, 'announce').textContent = `${slugs.length} papers exported.`;
  }

  function fail(): void {
    label.textContent = 'The export could not be made; try again';
    part(root, 'announce').textContent = label.textContent;
  }
}
