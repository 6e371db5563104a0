/** Folder of files that are published as they are: style sheets, scripts, fonts, and the files of `public/`. */
export const ASSETS = 'assets';
/** Folder in it for style sheets, scripts and fonts, all named after their content. */
export const SCRIPTS = '_astro';
/** Folder of the code that renders pages. */
export const SERVER = 'server';
/** File that lists the style sheets of each page. */
export const STYLES = 'styles.json';
