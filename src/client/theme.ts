import { THEME_KEY } from './theme-start.ts';

const ORDER = ['auto', 'light', 'dark'] as const;
type Theme = (typeof ORDER)[number];

const NAMES: Record<Theme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };

/** Shows the button that goes through the themes, and keeps the choice where the browser allows it. */
export function setUpTheme(button: HTMLButtonElement): void {
  const show = () => {
    const name = `Colours: ${NAMES[currentTheme()]}`;
    button.setAttribute('aria-label', name);
    button.title = name;
  };
  button.addEventListener('click', () => {
    applyTheme(ORDER[(ORDER.indexOf(currentTheme()) + 1) % ORDER.length] ?? 'auto');
    show();
  });
  show();
  button.hidden = false;
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is closed to this page: the choice holds until it is left.
  }
}
