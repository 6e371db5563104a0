// Constants: see the English table.

export const colorsAsSystem = 'Farben: wie das System';
export const colorsLight = 'Farben: hell';
export const colorsDark = 'Farben: dunkel';
export const linkCopied = 'Link kopiert';
export const notCopied = 'Kopieren nicht möglich';
export const savedCount = (count: number): string => `${count} gemerkt`;
export const citeFailed = 'Laden nicht möglich; bitte erneut versuchen';
export const shortcuts = 'Tastenkürzel';
