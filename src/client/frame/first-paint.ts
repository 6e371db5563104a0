import { withBase } from '../../base/with-base.ts';

// Sites of one host share its storage, so every key has the path of this one.
/** Where a reader's choice of theme is kept. */
export const THEME_KEY = withBase('#theme');
/** Where a reader's choice of dense lists is kept. */
export const DENSITY_KEY = withBase('#density');

/** Runs in the head before anything is drawn, so that what a reader chose shows at once. */
export const firstPaint = `try{const d=document.documentElement.dataset,s=localStorage;d.theme=s[${JSON.stringify(THEME_KEY)}]||'';d.density=s[${JSON.stringify(DENSITY_KEY)}]||''}catch{}`;
