import { withBase } from '../../base/with-base.ts';

// Sites on one host share its storage, so every key includes the path of this one.
/** Storage key of the chosen theme. */
export const THEME_KEY = withBase('#theme');
/** Storage key of the choice of dense lists. */
export const DENSITY_KEY = withBase('#density');

/** Runs in the head before anything is drawn, so that the reader's choices apply at once. */
export const firstPaint = `try{const d=document.documentElement.dataset,s=localStorage;d.theme=s[${JSON.stringify(THEME_KEY)}]||'';d.density=s[${JSON.stringify(DENSITY_KEY)}]||''}catch{}`;
