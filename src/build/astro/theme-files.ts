/** Folder of what is published as it is: style sheets, scripts, typefaces, and the files of `public/`. */
export const ASSETS = 'assets';
/** Folder in it of style sheets, scripts and typefaces, all named by what they hold. */
export const SCRIPTS = '_astro';
/** Folder of the code that renders pages. */
export const SERVER = 'server';
/** File of the style sheets that each page loads. */
export const STYLES = 'styles.json';
