import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';

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
  if (pressed === '?') showShortcuts(choiceKey);
  const target = SHORTCUTS.find(({ key }) => key === pressed)?.target;
  if (target) document.querySelector<HTMLElement>(target)?.click();
}

/** Shows every shortcut in a dialog, with a way to turn them off. */
function showShortcuts(choiceKey: string): void {
  const shortcuts = [
    { key: '/', what: strings.shortcuts.search },
    ...SHORTCUTS,
    { key: '?', what: strings.shortcuts.help },
  ];
  const close = element('button', { type: 'button' }, strings.shortcuts.close);
  const dialog = element(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts' },
    element('h2', { id: 'shortcuts' }, strings.shortcuts.heading),
    element(
      'dl',
      {},
      ...shortcuts.map(({ key, what }) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)),
      ),
    ),
    element('label', {}, choice(choiceKey), ` ${strings.shortcuts.single}`),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function choice(choiceKey: string): HTMLInputElement {
  const box = element('input', { type: 'checkbox' });
  try {
    box.checked = localStorage.getItem(choiceKey) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(choiceKey, box.checked ? 'on' : 'off'));
  } catch {
    // Storage is blocked for this page, so a choice could not be saved.
    box.checked = true;
    box.disabled = true;
  }
  return box;
}
