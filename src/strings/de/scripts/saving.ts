// Constants: see page.ts of the English table.

export const save = 'Merken';
export const saved = 'Gemerkt';
export const notSaved = 'Merken nicht möglich';
export const saveOne = (action: string, title: string): string => `${action}: ${title}`;
export const allSaved = 'Alle gemerkt';
