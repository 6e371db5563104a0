/** Where a reader's choice of theme is kept. */
export const THEME_KEY = 'theme';
/** Where a reader's choice of dense lists is kept. */
export const DENSITY_KEY = 'density';

/** Runs in the head before anything is drawn, so that what a reader chose shows at once. */
export const firstPaint = `try{const d=document.documentElement.dataset,s=localStorage;d.theme=s.${THEME_KEY}||'';d.density=s.${DENSITY_KEY}||''}catch{}`;
