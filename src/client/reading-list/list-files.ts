import { urls } from '../../base/addresses.ts';
import { strings } from '../../strings/index.ts';
import type { ListFormatName } from '../cite/cite-export.ts';
import { element, part } from '../shared/element.ts';
import { fetchJson } from '../shared/fetch-json.ts';
import { remember } from '../shared/remember.ts';
import { saveFile } from '../shared/save-file.ts';
import { findPapers } from './find-papers.ts';
import { type Imported, importLists } from './import-lists.ts';
import { formatLists } from './kept-lists.ts';
import { labelOf } from './list-names.ts';
import type { ReadingListPage } from './reading-list-page.ts';
import { openList } from './saved-lists.ts';
import { listHash } from './share-link.ts';
import { readLists } from './storage.ts';

const getKeys = remember((file: number) => fetchJson<Record<string, string>>(urls.knownWorks(file)));

/** Lets a reader export, import, share and print the open list. */
export function setUpFiles(page: ReadingListPage): void {
  const { root } = page;
  part(root, 'export').addEventListener('click', () => {
    const list = openList(readLists());
    saveFile(
      `${fileName(labelOf(list))}.json`,
      'application/json',
      `${formatLists({ lists: [list], open: 0 })}\n`,
    );
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.addEventListener('click', () => void exportAs(page, button.dataset['format'] as ListFormatName));
  }
  part(root, 'print').addEventListener('click', () => print());
  part(root, 'share').addEventListener('click', () => void share(page));
  const file = part<HTMLInputElement>(root, 'import-file');
  part(root, 'import').addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const text = (await file.files?.[0]?.text()) ?? '';
    file.value = '';
    await importText(page, text);
  });
}

/** The name of a list as a file name. */
function fileName(label: string): string {
  return (
    label
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'reading-list'
  );
}

async function exportAs(page: ReadingListPage, format: ListFormatName): Promise<void> {
  try {
    const { savePapers } = await import('../cite/cite-export.ts');
    const list = openList(readLists());
    await savePapers(
      list.papers.map(({ slug }) => slug),
      format,
      fileName(labelOf(list)),
      { list: list.name, notes: new Map(list.papers.map(({ slug, note }) => [slug, note])) },
    );
  } catch {
    page.say(strings.keeping.fetchFailed);
  }
}

async function share(page: ReadingListPage): Promise<void> {
  const withNotes = part<HTMLInputElement>(page.root, 'share-notes').checked;
  const address = location.href.replace(/#.*$/, '') + listHash(openList(readLists()), withNotes);
  const isCopied = await navigator.clipboard?.writeText(address).then(
    () => true,
    () => false,
  );
  const { linkCopied, linkCopiedWithNotes, theLink } = strings.keeping;
  page.say(isCopied ? (withNotes ? linkCopiedWithNotes : linkCopied) : theLink(address));
}

async function importText(page: ReadingListPage, text: string): Promise<void> {
  page.say(strings.keeping.lookingUp);
  try {
    const before = readLists();
    const files = Number(page.root.dataset['keyFiles']);
    const imported = await importLists(before, text, (references) => findPapers(references, files, getKeys));
    showMissing(page.root, imported?.missing ?? []);
    if (!imported) {
      return page.say(strings.keeping.noList);
    }
    page.change(imported.lists, summaryOf(imported), before);
  } catch {
    page.say(strings.keeping.lookUpFailed);
  }
}

function summaryOf({ found, added, missing }: Imported): string {
  const all = found + missing.length;
  const keeping = strings.keeping;
  return keeping.summary([
    keeping.added(added, all),
    ...(added < found ? [keeping.known(found - added)] : []),
    ...(missing.length > 0 ? [keeping.unknown(missing.length)] : []),
  ]);
}

function showMissing(root: HTMLElement, missing: readonly string[]): void {
  part(root, 'missing').hidden = missing.length === 0;
  part(root, 'missing-list').replaceChildren(...missing.map((name) => element('li', {}, name)));
}
