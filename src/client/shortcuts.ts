/** Where a reader's choice to have no single-key shortcuts is kept. */
export const SHORTCUTS_KEY = 'shortcuts';

/** What a key does: it follows the link of the page that the selector finds, or presses the button. */
export const SHORTCUTS: readonly { key: string; what: string; target: string }[] = [
  { key: 't', what: 'Topics', target: '.site-nav a[href$="/topics/"]' },
  { key: 'p', what: 'Papers', target: '.site-nav a[href$="/papers/"]' },
  { key: 'l', what: 'Reading list', target: '.site-footer a[href$="/reading-list/"]' },
  { key: 'j', what: 'Next paper in the topic', target: '.neighbours [rel=next]' },
  { key: 'k', what: 'Previous paper in the topic', target: '.neighbours [rel=prev]' },
  { key: 's', what: 'Save this paper', target: '.byline .star' },
];

/** Follows single keys; `?` and a button at the foot of the page show them all. */
export function setUpShortcuts(): void {
  const help = async () => (await import('./shortcut-help.ts')).showShortcuts();
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    if (event.key === '?') return void help();
    const target = SHORTCUTS.find(({ key }) => key === event.key)?.target;
    if (target) document.querySelector<HTMLElement>(target)?.click();
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Keyboard shortcuts';
  button.onclick = () => void help();
  document.querySelector('.site-footer p')?.append(button);
}

/** Whether a key stands alone, is typed nowhere, and single keys are wanted. */
export function isShortcut({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false;
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  ) {
    return false;
  }
  try {
    return localStorage.getItem(SHORTCUTS_KEY) !== 'off';
  } catch {
    return true;
  }
}
