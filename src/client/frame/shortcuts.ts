import { strings } from '../../strings/index.ts';
import { showShortcuts } from './shortcut-help.ts';

/** A shortcut: it follows the link that the selector finds on the page, or presses the button. */
const SHORTCUTS: readonly { key: string; what: string; target: string }[] = [
  { key: 't', what: strings.shortcuts.topics, target: '.site-nav a[href$="/topics/"]' },
  { key: 'p', what: strings.shortcuts.papers, target: '.site-nav a[href$="/papers/"]' },
  { key: 'l', what: strings.shortcuts.readingList, target: '.site-footer a[href$="/reading-list/"]' },
  { key: 'j', what: strings.shortcuts.next, target: '.neighbours [rel=next]' },
  { key: 'k', what: strings.shortcuts.previous, target: '.neighbours [rel=prev]' },
  { key: 's', what: strings.shortcuts.save, target: '.paper-actions .star' },
];

/**
 * Runs the shortcut of a key; `?` lists them all and lets the reader turn them off, which is stored under
 * `choiceKey`.
 */
export function followShortcut(pressed: string, choiceKey: string): void {
  if (pressed === '?') showShortcuts(SHORTCUTS, choiceKey);
  const target = SHORTCUTS.find(({ key }) => key === pressed)?.target;
  if (target) document.querySelector<HTMLElement>(target)?.click();
}
