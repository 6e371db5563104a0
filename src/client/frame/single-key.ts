import { withBase } from '../../base/with-base.ts';
import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';
import { stored } from '../shared/stored.ts';

/** Storage key of the choice to have no single-key shortcuts. */
const SHORTCUTS_KEY = withBase('#shortcuts');

/** Whether a key is pressed without modifiers, outside of any text field, and single-key shortcuts are on. */
export function isSingleKey({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false;
  const isTyped = '[contenteditable], input, textarea, select';
  if (target instanceof Element && target.closest(isTyped)) return false;
  return stored(SHORTCUTS_KEY) !== 'off';
}

/** Loads the shortcuts when a key is pressed; a button at the bottom of the page lists them all. */
export function setUpShortcuts(): void {
  const follow = async (key: string) => (await import('./shortcuts.ts')).followShortcut(key, SHORTCUTS_KEY);
  addEventListener('keydown', (event) => {
    if (/^[a-z?]$/.test(event.key) && isSingleKey(event)) void follow(event.key);
  });
  const button = element('button', { type: 'button' }, strings.page.shortcuts);
  button.onclick = () => void follow('?');
  document.querySelector('.site-footer p')?.append(button);
}
