import { strings } from '../../strings/index.ts';
import { showShortcuts } from './shortcut-help.ts';

/** What a key does: it follows the link of the page that the selector finds, or presses the button. */
const SHORTCUTS: readonly { key: string; what: string; target: string }[] = [
  { key: 't', what: strings.shortcuts.topics, target: '.site-nav a[href$="/topics/"]' },
  { key: 'p', what: strings.shortcuts.papers, target: '.site-nav a[href$="/papers/"]' },
  { key: 'l', what: strings.shortcuts.readingList, target: '.site-footer a[href$="/reading-list/"]' },
  { key: 'j', what: strings.shortcuts.next, target: '.neighbours [rel=next]' },
  { key: 'k', what: strings.shortcuts.previous, target: '.neighbours [rel=prev]' },
  { key: 's', what: strings.shortcuts.save, target: '.paper-actions .star' },
];

/**
 * Does what a key stands for; `?` shows what all of them do, and whether they are wanted, which is kept under
 * `choiceKey`.
 */
export function followShortcut(pressed: string, choiceKey: string): void {
  if (pressed === '?') showShortcuts(SHORTCUTS, choiceKey);
  const target = SHORTCUTS.find(({ key }) => key === pressed)?.target;
  if (target) document.querySelector<HTMLElement>(target)?.click();
}
