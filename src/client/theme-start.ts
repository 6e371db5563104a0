/** Where a reader's choice of theme is kept. */
export const THEME_KEY = 'theme';

/** Runs in the head before anything is drawn, so that a chosen theme shows at once. */
export const themeStart = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
