import { keep, keptPapers } from './stars.ts';

/** Lets a button put all the papers it names on the reading list. */
export function setUpSaveAll(button: HTMLButtonElement): void {
  const slugs = button.dataset['saveAll']?.split(' ') ?? [];
  const titles: string[] = JSON.parse(button.dataset['saveTitles'] ?? '[]');
  button.addEventListener('click', () => {
    try {
      const kept = new Set(keptPapers().map(({ slug }) => slug));
      for (const [index, slug] of slugs.entries()) {
        // A paper that is kept may have a note.
        if (!kept.has(slug)) keep(slug, titles[index] ?? slug, true);
      }
      button.textContent = 'All saved';
      button.disabled = true;
    } catch {
      button.textContent = 'Could not save';
    }
  });
  button.hidden = false;
}
