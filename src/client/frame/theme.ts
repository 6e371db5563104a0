import { strings } from '../../strings/index.ts';
import { store } from '../shared/stored.ts';
import { THEME_KEY } from './first-paint.ts';

/** In the order in which the button cycles through them; the first leaves the choice to the system. */
const NAMES = {
  '': strings.page.colorsAsSystem,
  light: strings.page.colorsLight,
  dark: strings.page.colorsDark,
};
type Theme = keyof typeof NAMES;
const ORDER = Object.keys(NAMES) as Theme[];

/** Shows the button that cycles through the themes, and stores the choice if the browser allows it. */
export function setUpTheme(button: HTMLButtonElement): void {
  const show = () => {
    button.title = NAMES[currentTheme()];
  };
  button.addEventListener('click', () => {
    applyTheme(ORDER[(ORDER.indexOf(currentTheme()) + 1) % ORDER.length] ?? '');
    show();
  });
  show();
  button.hidden = false;
}

function currentTheme(): Theme {
  return ORDER.find((theme) => theme === document.documentElement.dataset['theme']) ?? '';
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  store(THEME_KEY, theme);
}
