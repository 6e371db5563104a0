/** Where a reader's choice of theme is kept. */
export const THEME_KEY = 'theme';

/** Runs in the head before anything is drawn, so that a chosen theme shows at once. */
export const themeStart = `try{document.documentElement.dataset.theme=localStorage.${THEME_KEY}||''}catch{}`;
