import type { ListFormatName } from '../cite/cite-export.ts';
import { part } from '../shared/element.ts';
import { saveFile } from '../shared/save-file.ts';
import { compareLink } from './compare-link.ts';
import { formatList } from './kept-list.ts';
import { listItem } from './list-item.ts';
import { mergeLists, papersHash, parseList, type SavedPaper } from './saved-papers.ts';
import { onListChange, readList, writeList } from './storage.ts';

/** Fills the page of the reading list, and keeps what is changed there. */
export function setUpReadingList(root: HTMLElement): { showAgain: () => void } {
  const list = part(root, 'list');
  const chosen = new Set<string>();
  const say = (text: string) => {
    part(root, 'said').textContent = text;
  };
  const keep = (papers: readonly SavedPaper[]) => {
    if (!writeList(papers))
      say('This browser keeps nothing for this site, so the change is lost when you leave.');
  };
  const showChoice = () => compareLink(part<HTMLAnchorElement>(root, 'compare'), [...chosen]);

  function show(): void {
    const papers = readList();
    part(root, 'empty').hidden = papers.length > 0;
    part(root, 'tools').hidden = papers.length === 0;
    list.replaceChildren(
      ...papers.map((paper) =>
        listItem(paper, {
          choose: (isChosen) => {
            if (isChosen) chosen.add(paper.slug);
            else chosen.delete(paper.slug);
            showChoice();
          },
          write: (note) => keep(readList().map((one) => (one.slug === paper.slug ? { ...one, note } : one))),
          remove: () => {
            keep(readList().filter(({ slug }) => slug !== paper.slug));
            chosen.delete(paper.slug);
            show();
            say(`Removed: ${paper.title}`);
            part(root, 'said').focus();
          },
        }),
      ),
    );
    showChoice();
  }

  setUpFiles(root, say, (papers) => {
    keep(papers);
    show();
  });
  onListChange(show);
  show();
  root.hidden = false;
  return { showAgain: show };
}

/** Export, import and the link to share. */
function setUpFiles(
  root: HTMLElement,
  say: (text: string) => void,
  take: (papers: SavedPaper[]) => void,
): void {
  part(root, 'export').addEventListener('click', () =>
    saveFile('reading-list.json', 'application/json', `${formatList(readList())}\n`),
  );
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    button.addEventListener('click', async () => {
      try {
        const { savePapers } = await import('../cite/cite-export.ts');
        const slugs = readList().map(({ slug }) => slug);
        await savePapers(slugs, button.dataset['format'] as ListFormatName, 'reading-list');
      } catch {
        say('The references could not be fetched; try again.');
      }
    });
  }
  const file = part<HTMLInputElement>(root, 'import');
  file.addEventListener('change', async () => {
    const papers = parseList((await file.files?.[0]?.text()) ?? '');
    file.value = '';
    if (!papers) return say('This file is no reading list. Choose one that was exported here as JSON.');
    const before = readList();
    const after = mergeLists(before, papers);
    take(after);
    say(`${after.length - before.length} of ${papers.length} papers were new and are added.`);
  });
  part(root, 'share').addEventListener('click', async () => {
    const address = location.href.replace(/#.*$/, '') + papersHash(readList().map(({ slug }) => slug));
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    say(isCopied ? 'Link copied. It names the papers; your notes stay here.' : `The link: ${address}`);
  });
}
