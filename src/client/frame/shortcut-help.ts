import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';

const SEARCH = { key: '/', what: strings.shortcuts.search };
const HELP = { key: '?', what: strings.shortcuts.help };

/** Shows every shortcut in a dialog, with a way to turn them off; `choiceKey` is the storage key of that choice. */
export function showShortcuts(shortcuts: readonly { key: string; what: string }[], choiceKey: string): void {
  const close = element('button', { type: 'button' }, strings.shortcuts.close);
  const dialog = element(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts' },
    element('h2', { id: 'shortcuts' }, strings.shortcuts.heading),
    element(
      'dl',
      {},
      ...[SEARCH, ...shortcuts, HELP].map(({ key, what }) =>
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
