import { strings } from '../../../strings/index.ts';
import type { ListFormatName } from '../../cite/cite-export.ts';
import { part } from '../../shared/element.ts';
import type { SearchClient } from '../service/search-client.ts';
import type { SearchView } from '../service/search-service.ts';

/** Every paper of an export is fetched, so its length is limited. */
const MOST = 200;

/** Offers the papers of a view as a file, and to be saved; the code that writes a file is loaded on the first click. */
export function offerExport(root: HTMLElement, view: SearchView, client: SearchClient): void {
  const line = part(root, 'export');
  part(root, 'take').hidden = view.total === 0;
  const label = part(root, 'export-label');
  label.textContent =
    view.total > MOST ? strings.finding.exportFirst(MOST) : strings.finding.exportAll(view.total);
  for (const button of line.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.onclick = () => void save(button.dataset['format'] as ListFormatName).catch(fail);
  }

  const keep = part<HTMLButtonElement>(root, 'save-results');
  keep.textContent = view.total > MOST ? strings.finding.saveFirst(MOST) : strings.finding.saveAll;
  keep.onclick = async () => {
    const said = await client.slugsOf(view.state, MOST).then(keepAll, () => strings.finding.saveFailed);
    part(root, 'announce').textContent = keep.textContent = said;
  };

  async function save(format: ListFormatName): Promise<void> {
    const [slugs, { savePapers }] = await Promise.all([
      client.slugsOf(view.state, MOST),
      import('../../cite/cite-export.ts'),
    ]);
    await savePapers(slugs, format, 'search-results');
    part(root, 'announce').textContent = strings.finding.exported(slugs.length);
  }

  function fail(): void {
    label.textContent = strings.finding.exportFailed;
    part(root, 'announce').textContent = label.textContent;
  }
}

/** Adds papers to the reader's open list and says how many were new; the page of the lists looks up their titles. */
async function keepAll(slugs: readonly string[]): Promise<string> {
  const { saveAll } = await import('../../reading-list/save-all.ts');
  try {
    const added = saveAll(slugs.map((slug) => [slug, slug]));
    return added === slugs.length ? strings.finding.savedPapers(added) : strings.finding.savedSome(added);
  } catch {
    return strings.saving.notSaved;
  }
}
