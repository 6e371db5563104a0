import { withBase } from '../../base/with-base.ts';
import { strings } from '../../strings/index.ts';

/** Where a reader's choice to have no single-key shortcuts is kept. */
const SHORTCUTS_KEY = withBase('#shortcuts');

/** Whether a key stands alone, is typed nowhere, and single keys are wanted. */
export function isSingleKey({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false;
  const isTyped = '[contenteditable], input, textarea, select';
  if (target instanceof Element && target.closest(isTyped)) return false;
  try {
    return localStorage.getItem(SHORTCUTS_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Fetches what a single key does when one is pressed; a button at the foot of the page shows them all. */
export function setUpShortcuts(): void {
  const follow = async (key: string) => (await import('./shortcuts.ts')).followShortcut(key, SHORTCUTS_KEY);
  addEventListener('keydown', (event) => {
    if (/^[a-z?]$/.test(event.key) && isSingleKey(event)) void follow(event.key);
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = strings.page.shortcuts;
  button.onclick = () => void follow('?');
  document.querySelector('.site-footer p')?.append(button);
}
