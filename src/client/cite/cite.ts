import { strings } from '../../strings/index.ts';
import { slugAt } from '../shared/slug-at.ts';

/** Shows the button that opens the references to the page's paper; everything else is loaded on use. */
export function setUpCite(button: HTMLButtonElement): void {
  const label = [...button.childNodes];
  button.addEventListener('click', async () => {
    try {
      const { openCite } = await import('./cite-dialog.ts');
      await openCite(slugAt(location.pathname) ?? '');
      button.replaceChildren(...label);
    } catch {
      button.textContent = strings.page.citeFailed;
    }
  });
  button.hidden = false;
}
