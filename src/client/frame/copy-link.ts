import { strings } from '../../strings/index.ts';

const SHOWN_FOR = 2000;

/** Shows the button that copies the page's address and says whether that worked. */
export function setUpCopyLink(button: HTMLButtonElement): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const address = location.href.replace(/[?#].*$/, '');
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? strings.page.linkCopied : strings.page.notCopied;
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN_FOR);
  });
  button.hidden = !navigator.clipboard;
}
